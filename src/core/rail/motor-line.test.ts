import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeAnswer, encodeCommand, readAnswer, readCommand, type MotorCommand } from './motor-line.ts';

it('commands and answers read as they were written', () => {
  const go = fc.record({
    do: fc.constant('GO' as const),
    raw: fc.integer({ min: -(10 ** 11), max: 10 ** 11 }),
    speed: fc.nat(10 ** 8),
  });
  const other = fc.record({ do: fc.constantFrom('STOP', 'ESTOP', 'CLEAR', 'ALIVE') });
  fc.assert(
    fc.property(fc.oneof(go, other), (command) => {
      expect(readCommand(encodeCommand(command as MotorCommand))).toEqual(command);
    }),
  );
  for (const answer of [{ is: 'OK', command: 'GO' }, { is: 'DONE' }, { is: 'ERR', code: 'OVERLOAD' }] as const)
    expect(readAnswer(encodeAnswer(answer))).toEqual(answer);
});

it('nothing moves a motor but a whole command', () => {
  expect(encodeCommand({ do: 'GO', raw: 12_345, speed: 800 })).toBe('$XL,GO,12345,800*39\r\n');
  for (const line of ['GO 5', '$XL,GO,12345,800*51', '$XL,GO,12345,800', '$XL,GO,,800*00', '$XD,OK,GO*00', ''])
    expect(readCommand(line)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (line) => {
      expect(readCommand(line)).toBeNull();
      expect(readAnswer(line)).toBeNull();
    }),
  );
});
