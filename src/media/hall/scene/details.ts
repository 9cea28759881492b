import sharp from 'sharp';
import { smooth, type Rgb } from './geometry.ts';
import { hex, type FloorKind, type WallKind } from './mood.data.ts';
import { clouds, grain, noise } from './noise.ts';
import { detailEdge, detailSize } from './scene.ts';
import { layers } from './surface.ts';

/** The colour of a texture at a point; x and y go from 0 to 1, where it begins anew. */
type Texture = (x: number, y: number) => Rgb;

const shade = (colour: Rgb, factor: number): Rgb => [colour[0] * factor, colour[1] * factor, colour[2] * factor];
const blend = (a: Rgb, b: Rgb, part: number): Rgb =>
  [0, 1, 2].map((i) => a[i]! * (1 - part) + b[i]! * part) as unknown as Rgb;

const plaster =
  (colour: Rgb, depth: number): Texture =>
  (x, y) =>
    shade(colour, 1 - depth + depth * 2 * (0.7 * clouds(x, y, 6, 6, 4) + 0.3 * noise(x, y, 170, 170, 9)));

/** Courses of bricks or blocks with joints between them; each has its own shade. */
function courses(
  colour: Rgb,
  joint: Rgb,
  { across, up, width, variety, rough }: { across: number; up: number; width: number; variety: number; rough: number },
): Texture {
  return (x, y) => {
    const row = Math.floor(y * up);
    const along = x * across + (row % 2) / 2;
    const column = Math.floor(along) % across;
    const edge = Math.min(along % 1, 1 - (along % 1)) / across;
    const bed = Math.min((y * up) % 1, 1 - ((y * up) % 1)) / up;
    const inJoint = smooth(width, width * 0.4, Math.min(edge, bed));
    const own = 1 - variety / 2 + variety * grain(column, row, 3);
    const worn = 1 - rough / 2 + rough * clouds(x, y, 24, 24, 3, 5);
    return blend(shade(colour, own * worn), joint, inJoint);
  };
}

const linen: Texture = (x, y) => {
  const warp = Math.sin(x * Math.PI * 2 * 96);
  const weft = Math.sin(y * Math.PI * 2 * 96);
  const slub = clouds(x, y, 8, 90, 2, 2) + clouds(x, y, 90, 8, 2, 4) - 1;
  return shade(hex('#e9e2d3'), 0.97 + 0.018 * warp * weft + 0.07 * slub);
};

/** Planks along x, each of its own tone, with grain along it. */
function planks(colour: Rgb, count: number, length: number): Texture {
  return (x, y) => {
    const row = Math.floor(y * count);
    const shift = grain(row, 0, 21);
    const along = (x + shift) * length;
    const plank = Math.floor(along) % length;
    const tone = 0.84 + 0.26 * grain(plank, row, 22);
    const warmth = grain(plank, row, 23) - 0.5;
    const fibre = clouds(x, y, 5, 220, 3, 30 + row) - 0.5;
    const figure = Math.sin((y * count + clouds(x, y, 3, 10, 2, 40 + row) * 1.6) * 14) * 0.03;
    const edge = Math.min((y * count) % 1, 1 - ((y * count) % 1)) / count;
    const end = Math.min(along % 1, 1 - (along % 1)) / length;
    const seam = smooth(0.0024, 0.0008, Math.min(edge, end));
    const [red, green, blue] = shade(colour, tone * (1 + 0.24 * fibre + figure));
    return blend([red * (1 + 0.05 * warmth), green, blue * (1 - 0.08 * warmth)], shade(colour, 0.42), seam * 0.85);
  };
}

const chips = [hex('#8d8578'), hex('#b9a184'), hex('#e9e4d8'), hex('#6f6a62'), hex('#a8745c')];

/** Chips of stone in cement: the nearest of scattered points. */
const terrazzo: Texture = (x, y) => {
  const cells = 34;
  const left = Math.floor(x * cells);
  const low = Math.floor(y * cells);
  let nearest = 9;
  let chosen = 0;
  for (let i = -1; i <= 1; i++)
    for (let j = -1; j <= 1; j++) {
      const column = (left + i + cells) % cells;
      const row = (low + j + cells) % cells;
      const dx = left + i + grain(column, row, 50) - x * cells;
      const dy = low + j + grain(column, row, 51) - y * cells;
      const distance = Math.hypot(dx, dy) / (0.25 + 0.42 * grain(column, row, 52));
      if (distance < nearest) {
        nearest = distance;
        chosen = Math.floor(grain(column, row, 53) * chips.length);
      }
    }
  const ground = shade(hex('#cfc8ba'), 0.96 + 0.08 * clouds(x, y, 40, 40, 2, 54));
  return blend(ground, chips[chosen]!, smooth(1, 0.82, nearest) * 0.8);
};

const walls: Record<WallKind, Texture> = {
  plaster: plaster(hex('#f1ece1'), 0.028),
  linen,
  brick: courses(hex('#e6ded2'), hex('#d8d0c3'), { across: 10, up: 32, width: 0.004, variety: 0.08, rough: 0.06 }),
  stone: courses(hex('#e2dacb'), hex('#c9bfae'), { across: 3, up: 5, width: 0.0022, variety: 0.05, rough: 0.05 }),
};

const floors: Record<FloorKind, Texture> = {
  oak: planks(hex('#b99469'), 14, 2),
  slate: courses(hex('#747a79'), hex('#5c605f'), { across: 3, up: 3, width: 0.0018, variety: 0.14, rough: 0.14 }),
  brick: courses(hex('#a87a63'), hex('#8a7566'), { across: 10, up: 20, width: 0.003, variety: 0.22, rough: 0.14 }),
  terrazzo,
};

/**
 * The textures of a hall, one below the other in the order of `layers`, as WebP. Each goes on for a few rows above and below,
 * or packing would mix the colours of neighbours.
 */
export async function drawDetails(wall: WallKind, floor: FloorKind): Promise<Buffer> {
  const textures = {
    plain: plaster(hex('#f6f3ec'), 0.012),
    wall: walls[wall],
    floor: floors[floor],
    wood: planks(hex('#d9b78f'), 3, 1),
  };
  const rows = detailSize + 2 * detailEdge;
  const pixels = new Uint8Array(detailSize * rows * layers.length * 3);
  let offset = 0;
  for (const layer of layers)
    for (let row = 0; row < rows; row++) {
      const y = ((row - detailEdge + detailSize) % detailSize) / detailSize;
      for (let column = 0; column < detailSize; column++)
        for (const channel of textures[layer](column / detailSize, y))
          pixels[offset++] = Math.round(Math.min(1, Math.max(0, channel)) * 255);
    }
  const raw = { width: detailSize, height: rows * layers.length, channels: 3 } as const;
  return sharp(pixels, { raw }).webp({ quality: 82, smartSubsample: true }).toBuffer();
}
