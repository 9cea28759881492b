import { add, times } from './geometry.ts';
import { lightAt, type LitRoom } from './light.ts';
import { pack } from './pack.ts';
import { lightRange } from './scene.ts';
import { normalOf, type Surface } from './surface.ts';

/** The light of a room, with the colours of its surfaces in it, as one picture. */
export interface Lightmap {
  width: number;
  height: number;
  /** Red, green, blue a pixel. */
  pixels: Uint8Array;
  /** Where each surface lies in it, in pixels. */
  at: { x: number; y: number; width: number; height: number }[];
}

/**
 * Lights every surface of a room at points that lie `density` a metre and at its edges, so that neighbours agree where
 * they meet. Stored as sRGB: light and texture are multiplied as they are, without any conversion in the browser.
 */
export function lightmapOf(surfaces: readonly Surface[], room: LitRoom): Lightmap {
  const sizes = surfaces.map(({ u, v, density, glow }) => {
    const points = (edge: Surface['u']): number =>
      glow === undefined ? Math.max(2, Math.round(Math.hypot(...edge) * density) + 1) : 2;
    return { width: points(u), height: points(v) };
  });
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = Math.max(...sizes.map(({ width }) => width));
  const sheet = pack(sizes, Math.max(widest + 2 * gap, Math.ceil(Math.sqrt(area * 1.04))), gap);
  const pixels = new Uint8Array(sheet.width * sheet.height * 3);
  const at = sizes.map((size, index) => ({ ...sheet.at[index]!, ...size }));
  surfaces.forEach((surface, index) => light(surface, at[index]!, room, pixels, sheet.width));
  return { width: sheet.width, height: sheet.height, pixels, at };
}

const gap = 1;

function light(
  surface: Surface,
  { x, y, width, height }: Lightmap['at'][number],
  room: LitRoom,
  pixels: Uint8Array,
  rowLength: number,
): void {
  const normal = normalOf(surface);
  for (let row = -gap; row < height + gap; row++)
    for (let column = -gap; column < width + gap; column++) {
      // Around a surface its edge goes on: what shrinks pictures mixes neighbouring pixels.
      const part = (value: number, count: number): number => Math.min(1, Math.max(0, value / (count - 1)));
      const point = add(
        add(surface.at, add(times(surface.u, part(column, width)), times(surface.v, part(row, height)))),
        times(normal, 0.002),
      );
      const linear =
        surface.glow === undefined ? lightAt(room, point, normal, surface.solid) : glowing(surface.glow, room);
      const offset = ((y + row) * rowLength + x + column) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const shown = Math.pow(shoulder(linear[channel]!), 1 / 2.2) * surface.tint[channel]!;
        pixels[offset + channel] = Math.round(Math.min(1, shown / lightRange) * 255);
      }
    }
}

/** What shines has the colour of the daylight that it lets in. */
function glowing(glow: number, { mood }: LitRoom): number[] {
  const brightest = Math.max(...mood.ceiling);
  return mood.ceiling.map((channel) => (glow * (0.25 + 0.75 * channel)) / (0.25 + 0.75 * brightest));
}

/** Keeps what is bright from burning out: straight up to 0.7, then towards 1.5. */
export function shoulder(light: number): number {
  if (light < 0.7) return light;
  return 0.7 + 0.8 * (1 - Math.exp(-(light - 0.7) / 0.8));
}
