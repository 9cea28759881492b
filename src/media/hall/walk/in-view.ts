import { turned, type Pose } from '@/kit/stage/aim.ts';
import type { Place } from '@/media/hall/scene/scene.ts';

/** So near, in metres, an exhibit can be looked at; larger ones from half as far again as one stands to see them. */
const reach = 4;

/**
 * The exhibit of a room that one looks at: before one's eyes, close, and seen from its front. Things that stand free are
 * seen from every side.
 */
export function lookedAt(places: readonly Place[], pose: Pose): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const place of places) {
    const [dx, dz] = [place.x - pose.x, place.z - pose.z];
    const distance = Math.hypot(dx, dz);
    const standing = Math.hypot(place.x - place.stand.x, place.z - place.stand.z);
    if (distance > Math.max(reach, 1.5 * standing)) continue;
    const aside = Math.abs(turned(Math.atan2(dx, dz) - pose.facing));
    const half = Math.atan2(place.width / 2, distance);
    if (aside > half + 0.32) continue;
    const isFront = place.kind === 'object' || -(dx * Math.sin(place.facing) + dz * Math.cos(place.facing)) > 0.05;
    if (!isFront) continue;
    const score = distance * (1 + 2.5 * Math.max(0, aside - half * 0.5));
    if (score < least) {
      least = score;
      best = place.exhibit;
    }
  }
  return best;
}
