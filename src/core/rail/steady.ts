import { median } from './median.ts';
import { oneEuro } from './one-euro.ts';
import { silence } from './position.ts';

/**
 * Makes the positions of a sensor steady: a median of three takes out single wild values, One-Euro the tremble, and what is
 * left of it is taken up by a little slack.
 */
export interface Steady {
  /**
   * @param mm as the sensor says, in millimetres
   * @param at when it came here, in milliseconds of a clock that never goes back: the sender's clock jumps
   * @returns millimetres
   */
  next(mm: number, at: number): number;
  reset(): void;
}

/** Found by measuring (docs/developers/rail.md). */
const settings = { rest: 1, speed: 0.02, speedCutOff: 1 };

/** So far a value may wander without moving anything, in millimetres. */
const slack = 3;

/** No rail is so long and no encoder counts so far; from larger numbers the filter would come to no number at all. */
const farthest = 1e12;

/** Two values of one moment are this far apart, in seconds. */
const least = 0.001;

export function steady(): Steady {
  const middle = median(3);
  const calm = oneEuro(settings);
  let before: number | undefined;
  let held: number | undefined;
  const reset = (): void => {
    middle.reset();
    calm.reset();
    before = undefined;
    held = undefined;
  };
  return {
    next(mm, at) {
      // After a silence nothing is known of where it came from.
      if (before !== undefined && at - before > silence) reset();
      const seconds = before === undefined ? least : Math.max(least, (at - before) / 1000);
      before = at;
      const calmed = calm.next(middle.next(Math.min(farthest, Math.max(-farthest, mm))), seconds);
      held = Math.min(calmed + slack, Math.max(calmed - slack, held ?? calmed));
      return held;
    },
    reset,
  };
}
