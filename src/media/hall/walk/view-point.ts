import type { Pose } from '@/kit/stage/aim.ts';
import { nearestFree } from '@/kit/stage/ground.ts';
import type { Place } from '@/media/hall/scene/scene.ts';
import type { Floor } from './floor.ts';

/** Eyes are so high, in metres. */
export const eyeHeight = 1.55;

/** Half the angles in which an exhibit is to be seen with a headset on, in radians: without moving the head much. */
export const headsetView = { up: 0.42, aside: 0.5 };

/** Wider than this, in pixels, the label stands beside the view; else it lies below. */
export const wideFrom = 820;

/**
 * Half the angles of view that the label leaves free.
 * @param camera undefined before there is one
 * @param label the pixels it covers, at the side or below
 */
export function freeOf(
  { clientWidth, clientHeight }: HTMLCanvasElement,
  camera: { fov: number; aspect: number } | undefined,
  label: { width: number; height: number },
): { up: number; aside: number } {
  const { fov, aspect } = camera ?? { fov: 58, aspect: clientWidth / clientHeight };
  const isWide = clientWidth > wideFrom;
  const half = Math.tan((fov * Math.PI) / 360);
  return {
    // Without any label an exhibit hangs there alone: it fills the view.
    up: Math.atan(half * (label.width === 0 ? 1.28 : isWide ? 0.86 : 1 - label.height / clientHeight)),
    aside: Math.atan(half * aspect * (isWide ? 1 - label.width / clientWidth : 1)),
  };
}

/**
 * Where one stands to see an exhibit as a whole: straight before it, as far as it needs to fill most of the view.
 * @param view half the angles of view, from the middle upwards and sideways, in radians, of what no panel covers
 */
export function viewPoint(place: Place, view: { up: number; aside: number }, floor: Floor): Pose {
  const part = 0.72;
  const far = Math.max(
    place.height / 2 / (Math.tan(view.up) * part),
    place.width / 2 / (Math.tan(view.aside) * part),
    0.85,
  );
  const out = { x: Math.sin(place.facing), z: Math.cos(place.facing) };
  const before = place.depth / 2;
  let spot: { x: number; z: number } = place.stand;
  for (let distance = far; distance >= 0.7; distance -= 0.1) {
    const tried = { x: place.x + out.x * (before + distance), z: place.z + out.z * (before + distance) };
    if (!floor.isFree(tried.x, tried.z)) continue;
    spot = tried;
    break;
  }
  const free = nearestFree(floor.ground, spot);
  if (free && !floor.isFree(spot.x, spot.z)) spot = free;
  const distance = Math.max(0.4, Math.hypot(place.x - spot.x, place.z - spot.z) - before);
  return {
    ...{ x: spot.x, z: spot.z },
    facing: Math.atan2(place.x - spot.x, place.z - spot.z),
    pitch: Math.atan2(place.y - eyeHeight, distance),
  };
}
