import { turned, type Pose } from '@/kit/stage/aim.ts';
import type { Place } from '@/media/hall/scene/scene.ts';

export interface Seen {
  exhibit: string;
  /** Metres. */
  distance: number;
}

/** Farther away nothing is looked at, in metres. */
const reach = 4.5;

/**
 * The exhibit of a room that one looks at: before one's eyes, close, and seen from its front. Things that stand free are
 * seen from every side.
 */
export function lookedAt(places: readonly Place[], pose: Pose): Seen | undefined {
  let best: Seen | undefined;
  let least = Infinity;
  for (const place of places) {
    const [dx, dz] = [place.x - pose.x, place.z - pose.z];
    const distance = Math.hypot(dx, dz);
    if (distance > reach + place.width / 2) continue;
    const aside = Math.abs(turned(Math.atan2(dx, dz) - pose.facing));
    const half = Math.atan2(place.width / 2, distance);
    if (aside > half + 0.32) continue;
    const isFront = place.kind === 'object' || -(dx * Math.sin(place.facing) + dz * Math.cos(place.facing)) > 0.05;
    if (!isFront) continue;
    const score = distance * (1 + 2.5 * Math.max(0, aside - half * 0.5));
    if (score < least) {
      least = score;
      best = { exhibit: place.exhibit, distance };
    }
  }
  return best;
}
