import { groundOf, type Ground } from '@/kit/stage/ground.ts';
import type { Block, Scene, SceneRoom } from '@/media/hall/scene/scene.ts';

/** How close one comes to walls and to what stands about, in metres. */
const reach = 0.35;

/** Where one can stand in a hall. */
export interface Floor {
  isFree(x: number, z: number): boolean;
  /** The room at a point, in a doorway too; undefined outside. */
  roomAt(x: number, z: number): number | undefined;
  ground: Ground;
}

export function floorOf({ rooms }: Scene): Floor {
  function roomAt(x: number, z: number): number | undefined {
    const inside = rooms.findIndex((room) => isInside(room, x, z, 0));
    if (inside >= 0) return inside;
    const through = rooms.findIndex((room) => room.doors.some((door) => isInDoorway(door, x, z, 0)));
    return through < 0 ? undefined : through;
  }
  function isFree(x: number, z: number): boolean {
    if (rooms.some((room) => room.blocks.some((block) => isBlocked(block, x, z)))) return false;
    return rooms.some(
      (room) => isInside(room, x, z, reach) || room.doors.some((door) => isInDoorway(door, x, z, reach)),
    );
  }
  return { isFree, roomAt, ground: groundOf(boundsOf(rooms), isFree) };
}

export function boundsOf(rooms: readonly SceneRoom[]): { x: number; z: number; width: number; depth: number } {
  const x = Math.min(...rooms.map((room) => room.x));
  const z = Math.min(...rooms.map((room) => room.z));
  return {
    ...{ x, z },
    width: Math.max(...rooms.map((room) => room.x + room.width)) - x,
    depth: Math.max(...rooms.map((room) => room.z + room.depth)) - z,
  };
}

function isInside(room: SceneRoom, x: number, z: number, margin: number): boolean {
  return (
    x >= room.x + margin &&
    x <= room.x + room.width - margin &&
    z >= room.z + margin &&
    z <= room.z + room.depth - margin
  );
}

/** The passage from a step before the door to a step behind it. */
function isInDoorway(
  { from, until, outward, thick }: SceneRoom['doors'][number],
  x: number,
  z: number,
  margin: number,
): boolean {
  const width = Math.hypot(until.x - from.x, until.z - from.z);
  const across = ((x - from.x) * (until.x - from.x) + (z - from.z) * (until.z - from.z)) / width;
  const through = (x - from.x) * outward.x + (z - from.z) * outward.z;
  return across >= margin && across <= width - margin && through >= -margin - 0.01 && through <= thick + margin + 0.01;
}

function isBlocked(block: Block, x: number, z: number): boolean {
  const [dx, dz] = [x - block.x, z - block.z];
  const across = dx * Math.cos(block.facing) - dz * Math.sin(block.facing);
  const out = dx * Math.sin(block.facing) + dz * Math.cos(block.facing);
  const close = reach * 0.8;
  return Math.abs(across) < block.width / 2 + close && Math.abs(out) < block.depth / 2 + close;
}
