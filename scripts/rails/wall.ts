/** The wall's length, in millimetres. */
export const length = 12_000;

/** The screen that slides along it, in millimetres; its height is 1080 px of the drawing. */
export const screen = { width: 1210, height: 340 } as const;

/** Pixels of the drawing a millimetre of wall. */
export const scale = 1080 / screen.height;

/** How much is painted beyond what the screen sees at both ends, in px; land alone goes on beyond for the widest screens. */
const [bleed, beyond] = [640, 1080];

/** Where a layer lies that moves parallax times as fast as the wall. */
export interface Lie {
  /** The px between which its scenes lie, from 0 on, and those between which its land does. */
  width: number;
  left: number;
  right: number;
  /** The millimetre at which its leading edge is at the screen's middle. */
  from: number;
  /** The px of the layer that are at the screen's middle when it stands at a millimetre, and back. */
  x: (mm: number) => number;
  mm: (x: number) => number;
}

export function lie(parallax: number): Lie {
  const before = (screen.width * scale) / 2 + bleed;
  const x = (mm: number) => before + mm * scale * parallax;
  const width = Math.ceil(length * scale * parallax + 2 * before);
  return {
    width,
    left: -beyond,
    right: width + beyond,
    from: Math.round(-(before + beyond) / (scale * parallax)),
    x,
    mm: (px) => (px - before) / (scale * parallax),
  };
}
