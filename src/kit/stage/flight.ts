import { facingTo, turnTo, type Pose } from './aim.ts';
import type { Spot } from './ground.ts';

/** The camera on its way: to be asked where it is until `seconds` have passed. */
export interface Flight {
  seconds: number;
  at(time: number): Pose;
}

/**
 * From a pose along a way to another pose. On longer ways one looks where one goes, and turns to the goal at the end.
 * @param speed metres a second on the way
 */
export function flightTo(from: Pose, way: readonly Spot[], to: Pose, speed = 2.6): Flight {
  const lengths = way.slice(1).map((spot, i) => Math.hypot(spot.x - way[i]!.x, spot.z - way[i]!.z));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const seconds = Math.min(9, Math.max(0.7, total / speed + 0.5));
  const isLong = total > 3;

  function spotAt(distance: number): Spot {
    let left = Math.min(total, Math.max(0, distance));
    for (let i = 0; i < lengths.length; i++) {
      const length = lengths[i]!;
      if (left <= length || i === lengths.length - 1) {
        const part = length === 0 ? 1 : Math.min(1, left / length);
        const [a, b] = [way[i]!, way[i + 1]!];
        return { x: a.x + (b.x - a.x) * part, z: a.z + (b.z - a.z) * part };
      }
      left -= length;
    }
    return to;
  }

  return {
    seconds,
    at(time) {
      const part = Math.min(1, Math.max(0, time / seconds));
      if (part === 1) return to;
      const eased = part * part * (3 - 2 * part);
      const distance = eased * total;
      // Corners are rounded: the mean of a little before and a little after.
      const round = Math.min(0.7, distance, total - distance);
      const [before, after] = [spotAt(distance - round), spotAt(distance + round)];
      const middle = spotAt(distance);
      const spot = { x: (before.x + 2 * middle.x + after.x) / 4, z: (before.z + 2 * middle.z + after.z) / 4 };
      let facing = turnTo(from.facing, to.facing, eased);
      if (isLong) {
        const ahead = facingTo(spotAt(distance - 0.4), spotAt(distance + 1.2));
        const begun = Math.min(1, time / 0.9);
        const ending = Math.min(1, Math.max(0, (time - seconds + 1.3) / 1.3));
        facing = turnTo(turnTo(from.facing, ahead, ease(begun)), to.facing, ease(ending));
      }
      return { ...spot, facing, pitch: from.pitch + (to.pitch - from.pitch) * eased };
    },
  };
}

const ease = (part: number): number => part * part * (3 - 2 * part);
