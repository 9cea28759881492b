import { turned } from '@/kit/stage/aim.ts';

/** A head in the headset's own space, or in the scene: metres above its floor; `facing` as everywhere, 0 looks to +z. */
export interface Head {
  x: number;
  y: number;
  z: number;
  facing: number;
}

/** Where the headset's space stands in the scene: its middle, raised by y, turned about it. */
export interface Origin {
  x: number;
  y: number;
  z: number;
  turn: number;
}

/** Eyes that are raised (someone sits) are so high, in metres: where halls and panoramas are made to be seen from. */
const eyeHeight = 1.55;

/** Where the head is in the scene. */
export function headIn(origin: Origin, head: Head): Head {
  const [sin, cos] = [Math.sin(origin.turn), Math.cos(origin.turn)];
  return {
    x: origin.x + head.x * cos + head.z * sin,
    y: origin.y + head.y,
    z: origin.z - head.x * sin + head.z * cos,
    facing: turned(head.facing + origin.turn),
  };
}

/**
 * The origin that brings the head to a place, looking into a direction, wherever in their room the wearer stands.
 * @param isSeated whether eyes are raised to where they would be if one stood
 */
export function originFor(to: { x: number; z: number; facing: number }, head: Head, isSeated: boolean): Origin {
  const turn = turned(to.facing - head.facing);
  const moved = headIn({ x: 0, y: 0, z: 0, turn }, head);
  return { x: to.x - moved.x, y: isSeated ? Math.max(0, eyeHeight - head.y) : 0, z: to.z - moved.z, turn };
}
