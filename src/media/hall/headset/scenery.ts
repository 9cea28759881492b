import { sightOf, type IsOpen, type Point } from '@/kit/stage/xr/arc.ts';
import type { Met } from '@/kit/stage/xr/surroundings.ts';
import { exhibitOn } from '@/media/hall/walk/tap.ts';
import type { Scene } from '@/media/hall/scene/scene.ts';

/** Rays end here, in metres. */
const far = 25;

/** What a ray meets in a hall: an exhibit of the rooms that are seen, the floor, or a wall. */
export function meetInHall(from: Point, way: Point, scene: Scene, rooms: readonly number[], isOpen: IsOpen): Met {
  const { distance, isFloor } = sightOf(from, way, isOpen, far);
  const hit = exhibitOn({ origin: from, direction: way }, scene, rooms);
  if (hit && hit.distance < distance + 0.5) {
    const { exhibit, place } = hit;
    const normal = { x: Math.sin(place.facing), y: 0, z: Math.cos(place.facing) };
    return { distance: Math.min(hit.distance, distance), normal, what: exhibit };
  }
  if (!isFloor) return { distance, normal: { x: -way.x, y: -way.y, z: -way.z } };
  return {
    ...{ distance, normal: { x: 0, y: 1, z: 0 } },
    spot: { x: from.x + way.x * distance, z: from.z + way.z * distance },
  };
}
