import { lineDecoder } from '@/core/rail/frame/line.ts';
import { encodeAnswer, readCommand, type MotorCommand } from '@/core/rail/motor-line.ts';
import { step, type Moving } from './motion.ts';

/** What may be wrong with a drive. */
export interface DriveFaults {
  /** It hears nothing. */
  deaf: boolean;
  /** It runs, but nothing moves. */
  stuck: boolean;
  /** It goes the other way. */
  backwards: boolean;
}

/** Milliseconds of silence after which a drive stops by itself. */
const patience = 1500;

/**
 * A drive that obeys the bridge's lines (docs/developers/rail-bridge.md): it goes, brakes, answers, stops by itself where
 * nobody says it is alive, and an emergency stop stands until CLEAR.
 * @param toMm where a count is, in millimetres
 */
export function createDrive(countsPerMm: number, toMm: (raw: number) => number, answer: (line: string) => void) {
  const faults: DriveFaults = { deaf: false, stuck: false, backwards: false };
  let way: { target: number; speed: number } | undefined;
  let emergency = false;
  let heard = 0;

  const obey = (command: MotorCommand): void => {
    if (command.do === 'ESTOP') emergency = true;
    if (command.do === 'CLEAR') emergency = false;
    if (command.do === 'GO' && emergency) return answer(encodeAnswer({ is: 'ERR', code: 'ESTOP' }));
    if (command.do === 'GO') way = { target: toMm(command.raw), speed: command.speed / countsPerMm };
    else if (command.do !== 'ALIVE') way = undefined;
    answer(encodeAnswer({ is: 'OK', command: command.do }));
  };
  const decoder = lineDecoder(readCommand);

  return {
    faults,
    hear(bytes: Uint8Array, now: number) {
      const commands = decoder.push(bytes);
      if (faults.deaf || commands.length === 0) return;
      heard = now;
      commands.forEach(obey);
    },
    fault(code: string) {
      way = undefined;
      answer(encodeAnswer({ is: 'ERR', code }));
    },
    get moving() {
      return way !== undefined;
    },
    /** Null: the drive does not hold it. */
    step(moving: Moving, now: number, seconds: number): Moving | null {
      if (way === undefined) return null;
      if (now - heard > patience) way = undefined;
      else if (!faults.stuck) {
        const { target, speed } = way;
        const next = step(moving, faults.backwards ? 2 * moving.mm - target : target, speed, seconds);
        if (next.mm === target) {
          way = undefined;
          answer(encodeAnswer({ is: 'DONE' }));
        }
        return next;
      }
      return { mm: moving.mm, vel: 0 };
    },
  };
}
