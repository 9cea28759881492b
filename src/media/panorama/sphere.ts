/** A direction in degrees: `yaw` from north by east, `pitch` upwards. */
export interface Direction {
  yaw: number;
  pitch: number;
}

/** Where one looks: the middle of the view, and how much of the world it shows from top to bottom, in degrees. */
export interface Look extends Direction {
  fov: number;
}

/** A point of a flat picture of all around: shares of its width and height from its left upper corner, 0 to 1. */
export interface PicturePoint {
  x: number;
  y: number;
}

/** A point of the view, in pixels from its middle: x to the right, y down. */
export interface ViewPoint {
  x: number;
  y: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** The same yaw from 0 up to 360. */
export function wholeYaw(yaw: number): number {
  const rest = yaw % 360;
  // Of a number just below zero the sum would be rounded to 360 itself.
  return rest < 0 ? (rest + 360) % 360 : rest;
}

/** How far to turn from one yaw to another the short way round, −180 to 180: to the right when positive. */
export function turnBetween(from: number, to: number): number {
  const turn = wholeYaw(to - from);
  return turn > 180 ? turn - 360 : turn;
}

/** Where a direction lies in a picture. @param north degrees from the picture's left edge to north */
export function toPicture({ yaw, pitch }: Direction, north: number): PicturePoint {
  return { x: wholeYaw(yaw + north) / 360, y: (90 - pitch) / 180 };
}

/** Which direction a point of a picture shows. */
export function fromPicture({ x, y }: PicturePoint, north: number): Direction {
  return { yaw: wholeYaw(x * 360 - north), pitch: 90 - y * 180 };
}

/** Right, up and away from the viewer. */
type Vector = readonly [number, number, number];

function vectorOf({ yaw, pitch }: Direction): Vector {
  const [turn, lift] = [radians(yaw), radians(pitch)];
  return [Math.sin(turn) * Math.cos(lift), Math.sin(lift), Math.cos(turn) * Math.cos(lift)];
}

/**
 * Where a direction is seen in a view (central projection); undefined for what lies behind or within a hair of the edge of
 * the half-space before one.
 * @param height of the view in pixels
 */
export function toView(direction: Direction, look: Look, height: number): ViewPoint | undefined {
  const [x, up, away] = vectorOf({ yaw: direction.yaw - look.yaw, pitch: direction.pitch });
  const tilt = radians(look.pitch);
  const y = up * Math.cos(tilt) - away * Math.sin(tilt);
  const z = away * Math.cos(tilt) + up * Math.sin(tilt);
  if (z < 0.02) return undefined;
  const scale = height / 2 / Math.tan(radians(look.fov) / 2);
  return { x: (x / z) * scale, y: (-y / z) * scale };
}

/** Which direction a point of the view shows. */
export function fromView({ x, y }: ViewPoint, look: Look, height: number): Direction {
  const scale = height / 2 / Math.tan(radians(look.fov) / 2);
  const [right, up] = [x / scale, -y / scale];
  const tilt = radians(look.pitch);
  const lifted = up * Math.cos(tilt) + Math.sin(tilt);
  const away = Math.cos(tilt) - up * Math.sin(tilt);
  return {
    yaw: wholeYaw(look.yaw + degrees(Math.atan2(right, away))),
    pitch: degrees(Math.atan2(lifted, Math.hypot(right, away))),
  };
}

/** How far apart two directions are, in degrees. */
export function apart(one: Direction, other: Direction): number {
  const [a, b] = [vectorOf(one), vectorOf(other)];
  return degrees(Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]))));
}
