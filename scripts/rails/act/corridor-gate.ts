import { flat, n, stroke } from '../brush.ts';

/**
 * The corridor's end wall with half of its moon gate, through which the scroll begins, or mirrored through which it is left.
 * @param side 1: the wall is left of the opening's edge at px; -1: right of it
 */
export function moonGate(edge: number, side: 1 | -1): string {
  const [r, middle] = [600, 560];
  const centre = edge + side * r;
  const outer = edge - side * 2200;
  const arc = (radius: number) => {
    const high = Math.sqrt(radius * radius - middle * middle);
    const low = Math.sqrt(radius * radius - (1080 - middle) ** 2);
    const sweep = side === 1 ? 0 : 1;
    return {
      top: centre - side * high,
      bottom: centre - side * low,
      d: (to: number) => `A${n(radius)} ${n(radius)} 0 0 ${String(sweep)} ${n(to)} 1080`,
    };
  };
  const wall = (radius: number, colour: string) => {
    const { top, bottom, d } = arc(radius);
    return flat(`M${n(outer)} 0H${n(top)}${d(bottom)}H${n(outer)}Z`, colour);
  };
  const line = (radius: number, colour: string, width: number) => {
    const { top, bottom, d } = arc(radius);
    return stroke(`M${n(top)} 0${d(bottom)}`, colour, width);
  };
  return wall(r, '#928D83') + wall(r + 16, '#2F4A3E') + line(r + 44, '#A87A22', 5) + line(r, '#DCD7CC', 4);
}
