export interface Point {
  x: number;
  y: number;
  z: number;
}

/** Whether a point is in the open: in a room or a doorway, above the floor. */
export type IsOpen = (x: number, z: number) => boolean;

/** How what is thrown flies: metres a second, and a second squared. */
const speed = 6.4;
const gravity = 9.8;
const moment = 0.025;

/** A ray is followed in steps of so many metres. */
const stride = 0.08;

export interface Traced {
  /** From the hand to where it ends. */
  points: Point[];
  /** Where it comes down on the floor; undefined where a wall is in the way, or it flies too far. */
  floor: Point | undefined;
}

/**
 * The arc of a thing that is thrown from a hand.
 * @param way where the hand points to, of length 1
 */
export function arcOf(from: Point, way: Point, isOpen: IsOpen): Traced {
  const points = [from];
  for (let time = moment; time < 2; time += moment) {
    const at = {
      x: from.x + way.x * speed * time,
      y: from.y + way.y * speed * time - (gravity * time * time) / 2,
      z: from.z + way.z * speed * time,
    };
    const last = points.at(-1)!;
    if (at.y <= 0) {
      const floor = onFloor(last, at);
      points.push(floor);
      return { points, floor: isOpen(floor.x, floor.z) ? floor : undefined };
    }
    if (!isOpen(at.x, at.z)) break;
    points.push(at);
  }
  return { points, floor: undefined };
}

/** How far one sees along a ray: to the floor, or to the wall. */
export function sightOf(from: Point, way: Point, isOpen: IsOpen, far: number): { distance: number; isFloor: boolean } {
  const down = way.y < -0.01 ? -from.y / way.y : Infinity;
  const end = Math.min(far, down);
  for (let distance = stride; distance < end; distance += stride)
    if (!isOpen(from.x + way.x * distance, from.z + way.z * distance)) return { distance, isFloor: false };
  return { distance: end, isFloor: down <= far };
}

function onFloor(above: Point, below: Point): Point {
  const part = above.y / (above.y - below.y);
  return { x: above.x + (below.x - above.x) * part, y: 0, z: above.z + (below.z - above.z) * part };
}
