import { stopAt, zoneAt } from '@/core/rail/at-stop.ts';
import { startDwell } from '@/core/rail/dwell.ts';
import type { WallFacts } from './read-wall.ts';

export interface HereActs {
  /** The picture has come to another stop, or between stops. */
  stop(id: string | undefined): void;
  zone(id: string | undefined): void;
  /** It has come to rest at a stop, or has left the one at which it rested. */
  rest(id: string | undefined): void;
}

/** Where on the wall the picture stands. */
export interface Here {
  readonly stop: string | undefined;
  readonly zone: string | undefined;
  readonly rested: string | undefined;
  /**
   * Looks where it is. @param now milliseconds
   * @param isPassing it slides by itself and does not rest here
   */
  look(mm: number, now: number, isPassing: boolean): void;
}

export function watchHere({ stops, zones, behaviour }: WallFacts, acts: HereActs): Here {
  const dwell = startDwell(behaviour.dwell);
  let stop: string | undefined;
  let zone: string | undefined;
  let rested: string | undefined;
  return {
    get stop() {
      return stop;
    },
    get zone() {
      return zone;
    },
    get rested() {
      return rested;
    },
    look(mm, now, isPassing) {
      const before = { stop, zone, rested };
      stop = stopAt(stops, behaviour, mm, stop);
      zone = zoneAt(zones, behaviour.hysteresis, mm, zone);
      rested = dwell.next(isPassing ? undefined : stop, mm, now);
      if (stop !== before.stop) acts.stop(stop);
      if (zone !== before.zone) acts.zone(zone);
      if (rested !== before.rested) acts.rest(rested);
    },
  };
}
