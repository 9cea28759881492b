import { seal, unseal } from './frame/sentence.ts';

/**
 * What the bridge tells a drive, one sealed line each (`$XL,GO,12345,800*HH`). The drive keeps the position itself;
 * counts are those of the encoder. A drive must stop by itself where it hears nothing for 1.5 s: the bridge says
 * ALIVE twice a second while something moves.
 */
export type MotorCommand =
  /** To a count, at so many counts a second. */
  { do: 'GO'; raw: number; speed: number } | { do: 'STOP' | 'ESTOP' | 'CLEAR' | 'ALIVE' };

/** What a drive answers: it has heard a command, it is there, or something is wrong with it. */
export type MotorAnswer = { is: 'OK'; command: string } | { is: 'DONE' } | { is: 'ERR'; code: string };

/** One line, with its end. */
export function encodeCommand(command: MotorCommand): string {
  const numbers = command.do === 'GO' ? `,${String(Math.round(command.raw))},${String(Math.round(command.speed))}` : '';
  return `${seal(`XL,${command.do}${numbers}`)}\r\n`;
}

/** The drive's side. Null: not a command, or damaged. */
export function readCommand(line: string): MotorCommand | null {
  const text = unseal(line.trim());
  const [, raw, speed] = /^XL,GO,(-?\d{1,12}),(\d{1,9})$/.exec(text ?? '') ?? [];
  if (raw !== undefined && speed !== undefined) return { do: 'GO', raw: Number(raw), speed: Number(speed) };
  const [, name] = /^XL,(STOP|ESTOP|CLEAR|ALIVE)$/.exec(text ?? '') ?? [];
  return name === undefined ? null : { do: name as 'STOP' | 'ESTOP' | 'CLEAR' | 'ALIVE' };
}

/** The drive's side: one line, with its end. */
export function encodeAnswer(answer: MotorAnswer): string {
  const detail = answer.is === 'OK' ? `,${answer.command}` : answer.is === 'ERR' ? `,${answer.code}` : '';
  return `${seal(`XD,${answer.is}${detail}`)}\r\n`;
}

/** Null: not an answer, or damaged. */
export function readAnswer(line: string): MotorAnswer | null {
  const text = unseal(line.trim());
  if (text === 'XD,DONE') return { is: 'DONE' };
  const [, is, detail] = /^XD,(OK|ERR),([A-Z0-9-]{1,20})$/.exec(text ?? '') ?? [];
  if (detail === undefined) return null;
  return is === 'OK' ? { is, command: detail } : { is: 'ERR', code: detail };
}
