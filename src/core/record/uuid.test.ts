import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidV7, uuidV7Pattern } from './uuid.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('the example of RFC 9562, appendix A.6', () => {
  const random = Uint8Array.from([0, 0, 0, 0, 0, 0, 0xcc, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('any clock makes a well-formed one', () => {
  fc.assert(fc.property(fc.double({ noNaN: true }), bytes, (now, random) => uuidV7Pattern.test(uuidV7(now, random))));
});

test('a later one is greater', () => {
  const time = fc.integer({ min: 0, max: 2 ** 48 - 2 });
  fc.assert(fc.property(time, bytes, bytes, (now, one, other) => uuidV7(now, one) < uuidV7(now + 1, other)));
});

test('the random bytes given are left alone', () => {
  const random = new Uint8Array(16);
  uuidV7(1_700_000_000_000, random);
  expect(random).toEqual(new Uint8Array(16));
});
