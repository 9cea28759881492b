import { Raycaster, Vector2, type PerspectiveCamera } from 'three';
import type { Place, Scene } from '@/media/hall/scene/scene.ts';

export interface Tapped {
  exhibit?: string;
  spot?: { x: number; z: number };
}

/** What lies under a point of the view: an exhibit of the rooms that can be seen, or the floor. */
export function under(x: number, y: number, camera: PerspectiveCamera, scene: Scene, rooms: readonly number[]): Tapped {
  const caster = new Raycaster();
  camera.updateMatrixWorld();
  caster.setFromCamera(new Vector2(x, y), camera);
  const { origin, direction } = caster.ray;
  const hit = exhibitOn({ origin, direction }, scene, rooms);
  const down = direction.y < -0.02 ? -origin.y / direction.y : Infinity;
  if (hit && hit.distance < down + 0.5) return { exhibit: hit.exhibit };
  if (down > 25) return {};
  return { spot: { x: origin.x + direction.x * down, z: origin.z + direction.z * down } };
}

interface Ray {
  origin: { x: number; y: number; z: number };
  direction: { x: number; y: number; z: number };
}

/** The first exhibit on a ray, of these rooms, and how far along it is. */
export function exhibitOn(
  { origin, direction }: Ray,
  scene: Scene,
  rooms: readonly number[],
): { exhibit: string; place: Place; distance: number } | undefined {
  let first: { exhibit: string; place: Place; distance: number } | undefined;
  for (const room of rooms)
    for (const place of scene.rooms[room]!.places) {
      const distance = hit(place, origin, direction);
      if (distance !== undefined && distance < (first?.distance ?? Infinity))
        first = { exhibit: place.exhibit, place, distance };
    }
  return first;
}

/** How far along a ray a place's front lies; of what stands free, the side towards the eye. */
function hit(place: Place, origin: Ray['origin'], way: Ray['direction']): number | undefined {
  const facing = place.kind === 'object' ? Math.atan2(origin.x - place.x, origin.z - place.z) : place.facing;
  const out = { x: Math.sin(facing), z: Math.cos(facing) };
  const against = way.x * out.x + way.z * out.z;
  if (against > -0.01) return undefined;
  const distance = ((place.x - origin.x) * out.x + (place.z - origin.z) * out.z) / against;
  if (distance < 0.1) return undefined;
  const across =
    (origin.x + way.x * distance - place.x) * Math.cos(facing) -
    (origin.z + way.z * distance - place.z) * Math.sin(facing);
  const up = origin.y + way.y * distance - place.y;
  return Math.abs(across) < place.width / 2 + 0.08 && Math.abs(up) < place.height / 2 + 0.1 ? distance : undefined;
}
