/** How far a picture is moved at most, in pixels, to each side. */
export const reach = 6;

/**
 * How far everything on a screen is moved in a minute, so that no edge burns in: a walk through all places within `reach`
 * in which each step is one pixel, row by row and back. @param minute any whole number
 */
export function pixelShift(minute: number): { x: number; y: number } {
  const side = 2 * reach + 1;
  const places = side * side;
  // There and back, so that the last step is as small as any other.
  const round = 2 * (places - 1);
  const at = ((minute % round) + round) % round;
  const place = at < places ? at : round - at;
  const row = Math.floor(place / side);
  const column = row % 2 === 0 ? place % side : side - 1 - (place % side);
  return { x: column - reach, y: row - reach };
}
