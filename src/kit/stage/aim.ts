/** Where a visitor is and looks: metres and radians; `pitch` is up when positive. */
export interface Pose {
  x: number;
  z: number;
  facing: number;
  pitch: number;
}

/** The same direction between −π and π. */
export function turned(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}

/** From one direction to another, the short way round. */
export function turnTo(from: number, to: number, part: number): number {
  return from + turned(to - from) * part;
}

/** The direction from one point of the floor to another. */
export function facingTo(from: { x: number; z: number }, to: { x: number; z: number }): number {
  return Math.atan2(to.x - from.x, to.z - from.z);
}
