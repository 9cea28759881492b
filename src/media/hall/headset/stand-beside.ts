import { turned } from '@/kit/stage/aim.ts';
import type { IsOpen } from '@/kit/stage/xr/arc.ts';
import type { Head } from '@/kit/stage/xr/head.ts';
import type { Place } from '@/media/hall/scene/scene.ts';

/** Where a panel stands: its middle, and which way it looks. */
export interface Standing {
  x: number;
  y: number;
  z: number;
  facing: number;
}

/** Metres from the eyes: near enough to read, far enough for eyes to rest. */
const distances = [1.3, 1.1, 0.9] as const;
const gap = 0.07;

/**
 * Where the label of an exhibit stands: beside it as one sees it, to the right or else to the left, before the walls, at
 * the height of the eyes.
 * @param width of the panel, in metres
 */
export function standBeside(place: Place, head: Head, width: number, isOpen: IsOpen): Standing {
  const there = Math.atan2(place.x - head.x, place.z - head.z);
  const away = Math.max(0.5, Math.hypot(place.x - head.x, place.z - head.z));
  const half = Math.min(0.55, Math.atan2(place.width / 2, away));
  for (const distance of distances) {
    const own = Math.atan2(width / 2, distance);
    for (const side of [-1, 1]) {
      const facing = there + side * (half + own + gap);
      if (isFree(head, facing, distance, width, isOpen)) return standing(head, facing, distance);
    }
  }
  return standing(head, there, 0.8);
}

function standing(head: Head, facing: number, distance: number): Standing {
  return {
    x: head.x + Math.sin(facing) * distance,
    y: head.y - 0.08,
    z: head.z + Math.cos(facing) * distance,
    facing: turned(facing + Math.PI),
  };
}

/** Whether a panel at this distance stands in the open, with both its edges. */
function isFree(head: Head, facing: number, distance: number, width: number, isOpen: IsOpen): boolean {
  const [sin, cos] = [Math.sin(facing), Math.cos(facing)];
  return [-0.5, -0.25, 0, 0.25, 0.5].every((part) =>
    [0.5, 0.8, 1.06].every((reach) =>
      isOpen(
        head.x + sin * distance * reach + cos * width * part,
        head.z + cos * distance * reach - sin * width * part,
      ),
    ),
  );
}
