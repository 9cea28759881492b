import { silence, type Position } from './position.ts';
import { steady } from './steady.ts';

/** Who says where the screen stands: nobody yet, its sensor, or a hand because the sensor is silent. */
export type Sensor = 'none' | 'live' | 'lost';

/** What is known of the position. */
export interface Led {
  sensor: Sensor;
  /** Whether the picture follows the sensor; else it is the visitor's hand that leads. */
  follows: boolean;
  /** Millimetres of the sensor, steady and on the wall; undefined where it never said any. */
  mm: number | undefined;
  /** At which end the screen is beyond the wall. */
  beyond: 'start' | 'end' | undefined;
}

export interface Lead {
  /** A position came. @param now milliseconds of a clock that never goes back */
  position(position: Position, now: number): Led;
  /** The visitor moves the picture by hand: it leads until the screen itself is moved, or the hand rests. */
  hand(now: number): Led;
  /** There is no source any more: nobody waits for one. */
  gone(): Led;
  /** Time goes by: call it a few times a second. */
  tick(now: number): Led;
}

/** So far the screen must be moved until it leads again, in millimetres: a tremble is no push. */
const push = 40;

/** A hand that rests so long leads no more, in milliseconds. */
const handRests = 20_000;

/** So far beyond the wall is still its end, in millimetres: sensors tremble there, too. */
const margin = 10;

/** Decides between a sensor on the rail and a visitor's hand. @param length of the wall, in millimetres */
export function startLead(length: number): Lead {
  const filter = steady();
  let sensor: Sensor = 'none';
  let last = 0;
  let mm: number | undefined;
  let beyond: Led['beyond'];
  /** When a hand last led, and where the screen stood when it began. */
  let hand: { at: number; from: number | undefined } | undefined;

  const led = (): Led => ({ sensor, follows: sensor === 'live' && hand === undefined, mm, beyond });
  const lose = (): void => {
    sensor = 'lost';
    beyond = undefined;
    filter.reset();
  };
  const settle = (now: number): void => {
    if (sensor === 'live' && now - last >= silence) lose();
    if (!hand || sensor !== 'live') return;
    hand.from ??= mm;
    const wasPushed = mm !== undefined && hand.from !== undefined && Math.abs(mm - hand.from) > push;
    if (wasPushed || now - hand.at >= handRests) hand = undefined;
  };

  return {
    position(position, now) {
      const isThere = (position.st === 'ok' || position.st === 'off') && position.mm !== null;
      if (!isThere) {
        // A source that says so itself is believed after the same while: one lost frame is no loss.
        settle(now);
        return led();
      }
      if (sensor !== 'live') {
        sensor = 'live';
        // It comes back by itself: where the hand had led to is no longer where the screen stands.
        hand = undefined;
      }
      last = now;
      const said = filter.next(position.mm!, now);
      beyond = said < -margin ? 'start' : said > length + margin ? 'end' : undefined;
      mm = Math.min(length, Math.max(0, said));
      settle(now);
      return led();
    },
    hand(now) {
      hand = { at: now, from: hand ? hand.from : mm };
      return led();
    },
    gone() {
      filter.reset();
      sensor = 'none';
      hand = undefined;
      beyond = undefined;
      return led();
    },
    tick(now) {
      settle(now);
      return led();
    },
  };
}
