import type { Pose } from './aim.ts';

/** What a visitor wants to do now, each from −1 to 1. */
export interface Intent {
  forward: number;
  /** To the right. */
  aside: number;
  /** To the left. */
  turn: number;
  /** Upwards. */
  tilt: number;
  hurries: boolean;
}

export const stillness: Intent = { forward: 0, aside: 0, turn: 0, tilt: 0, hurries: false };

/** Metres and radians a second. */
const pace = 1.7;
const hurry = 3.4;
const turning = 1.9;
const highest = 1.1;

/**
 * Where a visitor is after a moment. What is in the way is slid along.
 * @param seconds at most a tenth is taken at once, so that nobody passes through a wall after a pause
 * @param isFree whether one can stand at a point
 */
export function walk(pose: Pose, intent: Intent, seconds: number, isFree: (x: number, z: number) => boolean): Pose {
  const time = Math.min(seconds, 0.1);
  const facing = pose.facing + intent.turn * turning * time;
  const pitch = Math.min(highest, Math.max(-highest, pose.pitch + intent.tilt * turning * 0.6 * time));
  const size = Math.max(1, Math.hypot(intent.forward, intent.aside));
  const reach = ((intent.hurries ? hurry : pace) * time) / size;
  const dx = (Math.sin(facing) * intent.forward - Math.cos(facing) * intent.aside) * reach;
  const dz = (Math.cos(facing) * intent.forward + Math.sin(facing) * intent.aside) * reach;
  return { facing, pitch, ...slide(pose, dx, dz, isFree) };
}

function slide(
  { x, z }: Pose,
  dx: number,
  dz: number,
  isFree: (x: number, z: number) => boolean,
): { x: number; z: number } {
  if (isFree(x + dx, z + dz)) return { x: x + dx, z: z + dz };
  if (dx !== 0 && isFree(x + dx, z)) return { x: x + dx, z };
  if (dz !== 0 && isFree(x, z + dz)) return { x, z: z + dz };
  return { x, z };
}

/** What is wanted follows the hand softly: part of the way each frame. */
export function towards(now: Intent, wanted: Intent, seconds: number): Intent {
  const part = 1 - Math.exp(-seconds * 11);
  const step = (from: number, to: number): number => (Math.abs(to - from) < 0.015 ? to : from + (to - from) * part);
  return {
    forward: step(now.forward, wanted.forward),
    aside: step(now.aside, wanted.aside),
    turn: step(now.turn, wanted.turn),
    tilt: step(now.tilt, wanted.tilt),
    hurries: wanted.hurries,
  };
}

export function isStill({ forward, aside, turn, tilt }: Intent): boolean {
  return forward === 0 && aside === 0 && turn === 0 && tilt === 0;
}
