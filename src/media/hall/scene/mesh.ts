import { dot, length, times, type Point } from './geometry.ts';
import type { Lightmap } from './lightmap.ts';
import { cornerShorts } from './scene.ts';
import { layers, type Layer, type Surface } from './surface.ts';

/** How many metres each texture covers, each way. */
const covers: Record<Layer, number> = { plain: 2, wall: 2.4, floor: 2.4, wood: 1.2 };

/**
 * All surfaces of a room as one mesh: four corners each, eight shorts a corner (scene.ts), little-endian. The two triangles
 * of a surface are corners 0 1 2 and 0 2 3.
 * @param corner what the millimetres are counted from
 */
export function meshOf(surfaces: readonly Surface[], light: Lightmap, corner: Point): Uint8Array {
  const shorts = new Int16Array(surfaces.length * 4 * cornerShorts);
  let offset = 0;
  surfaces.forEach((surface, index) => {
    const { at, u, v, layer } = surface;
    const place = light.at[index]!;
    const scale = 256 / covers[layer];
    // Textures go on from one surface to its neighbour: they are counted from the hall's corner, not the surface's.
    const along = times(u, 1 / length(u));
    const up = times(v, 1 / length(v));
    const start = [modulo(dot(at, along) * scale, 256), modulo(dot(at, up) * scale, 256)] as const;
    for (const [i, j] of [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const) {
      shorts[offset] = millimetres(at[0] + i * u[0] + j * v[0] - corner[0]);
      shorts[offset + 1] = millimetres(at[1] + i * u[1] + j * v[1] - corner[1]);
      shorts[offset + 2] = millimetres(at[2] + i * u[2] + j * v[2] - corner[2]);
      shorts[offset + 3] = layers.indexOf(layer);
      shorts[offset + 4] = Math.round(start[0] + i * length(u) * scale);
      shorts[offset + 5] = Math.round(start[1] + j * length(v) * scale);
      shorts[offset + 6] = Math.round(((place.x + 0.5 + i * (place.width - 1)) / light.width) * 32767);
      shorts[offset + 7] = Math.round(((place.y + 0.5 + j * (place.height - 1)) / light.height) * 32767);
      offset += cornerShorts;
    }
  });
  return new Uint8Array(shorts.buffer);
}

const millimetres = (metres: number): number => Math.round(metres * 1000);
const modulo = (value: number, by: number): number => ((value % by) + by) % by;
