/** A size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Where a picture stands at a moment: the offset of its upper left corner from the frame's, and its scale. */
export interface Pose {
  x: number;
  y: number;
  scale: number;
}

/** The fastest that a picture moves, as a share of the frame's shorter side in a second. */
const pace = 0.018;

/** How much larger a picture becomes that has no room to move along. */
const growth = 1.07;

/**
 * A slow move over a picture that always covers its frame: along the side on which it is longer, like a look along a
 * scroll; where it fits, a little nearer.
 * @param seconds how long the move takes
 * @param turn even: forth; odd: back
 */
export function slowMove(
  frame: Size,
  picture: Size,
  seconds: number,
  turn: number,
): { size: Size; from: Pose; to: Pose } {
  const cover = Math.max(frame.width / picture.width, frame.height / picture.height);
  const size = { width: picture.width * cover, height: picture.height * cover };
  const spare = { x: size.width - frame.width, y: size.height - frame.height };
  const way = Math.min(frame.width, frame.height) * pace * seconds;
  const along = Math.min(way, Math.max(spare.x, spare.y));
  const middle = { x: -spare.x / 2, y: -spare.y / 2 };
  // Less than a third of the way: nobody would see it move.
  if (along < way / 3) {
    const large: Pose = {
      x: frame.width / 2 - (size.width * growth) / 2,
      y: frame.height / 2 - (size.height * growth) / 2,
      scale: growth,
    };
    const small: Pose = { ...middle, scale: 1 };
    return { size, from: turn % 2 === 0 ? small : large, to: turn % 2 === 0 ? large : small };
  }
  const axis = spare.x >= spare.y ? 'x' : 'y';
  const one: Pose = { ...middle, scale: 1, [axis]: middle[axis] + along / 2 };
  const other: Pose = { ...middle, scale: 1, [axis]: middle[axis] - along / 2 };
  return { size, from: turn % 2 === 0 ? one : other, to: turn % 2 === 0 ? other : one };
}
