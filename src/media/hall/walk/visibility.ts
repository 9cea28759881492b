import { turned } from '@/kit/stage/aim.ts';
import type { Doorway, Scene } from '@/media/hall/scene/scene.ts';

export interface Eye {
  x: number;
  z: number;
  facing: number;
}

/**
 * Which rooms can be seen: the wedge of view is clipped by each doorway it passes, in the plane of the floor. The room one is
 * in comes first, then the others by how many doors lie between.
 * @param wide the angle of view from left to right, in radians
 */
export function visibleRooms({ rooms }: Scene, eye: Eye, room: number, wide: number): number[] {
  const seen = new Map<number, number>();
  go(room, -wide / 2, wide / 2, undefined, 0);
  return [...seen].sort((a, b) => a[1] - b[1]).map(([index]) => index);

  function go(index: number, right: number, left: number, from: number | undefined, depth: number): void {
    if (depth > rooms.length) return;
    seen.set(index, Math.min(depth, seen.get(index) ?? Infinity));
    for (const door of rooms[index]!.doors) {
      if (door.to === from) continue;
      // Whoever stands in the doorway sees all that is behind it.
      if (isAt(door, eye)) go(door.to, right, left, index, depth + 1);
      else {
        const gap = clip(door, eye);
        if (!gap) continue;
        const [low, high] = [Math.max(right, gap[0]), Math.min(left, gap[1])];
        if (high > low) go(door.to, low, high, index, depth + 1);
      }
    }
  }
}

function isAt({ from, until }: Doorway, { x, z }: Eye): boolean {
  return Math.hypot((from.x + until.x) / 2 - x, (from.z + until.z) / 2 - z) < 1.6;
}

/** The angles between which a doorway is seen, counted from where one looks; undefined from behind. */
function clip({ from, until, outward, thick }: Doorway, { x, z, facing }: Eye): [number, number] | undefined {
  // Seen from inside the room alone; the wall's thickness makes the gap narrower, never wider, so it is left out.
  if ((from.x - x) * outward.x + (from.z - z) * outward.z < -thick - 0.5) return undefined;
  const angles = [from, until].map((end) => turned(Math.atan2(end.x - x, end.z - z) - facing));
  const [low, high] = [Math.min(...angles), Math.max(...angles)];
  return high - low > Math.PI ? undefined : [low, high];
}
