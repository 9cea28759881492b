/** Where something that slides is, in millimetres and millimetres a second. */
export interface Moving {
  mm: number;
  vel: number;
}

/** Millimetres a second each second. */
const acceleration = 800;

/**
 * Where it is `seconds` later on its way to a place: it speeds up, holds its speed and brakes so that it arrives
 * standing.
 */
export function step({ mm, vel }: Moving, target: number, speed: number, seconds: number): Moving {
  const left = target - mm;
  // Not faster than it could still brake.
  const brake = Math.sqrt(2 * acceleration * Math.abs(left));
  const wanted = Math.sign(left) * Math.min(speed, brake);
  const most = acceleration * seconds;
  const next = vel + Math.max(-most, Math.min(most, wanted - vel));
  const moved = next * seconds;
  const arrives = Math.abs(left) <= Math.max(Math.abs(moved), 0.2) && Math.abs(next) <= 2 * most + 1;
  return arrives ? { mm: target, vel: 0 } : { mm: mm + moved, vel: next };
}
