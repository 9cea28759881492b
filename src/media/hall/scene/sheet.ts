import sharp from 'sharp';
import type { BuiltRoom } from './build-room.ts';
import { forward, rightOf, times, add, type Point } from './geometry.ts';
import { lightAt, type LitRoom } from './light.ts';
import { shoulder } from './lightmap.ts';
import { pack } from './pack.ts';
import type { Hanging, Sheet } from './scene.ts';

/** Pixels a metre and the longest side, at the small size, of what is shown. */
const sizes = {
  picture: { perMetre: 220, least: 96, most: 256 },
  board: { perMetre: 280, least: 96, most: 384 },
  plate: { perMetre: 600, least: 72, most: 256 },
};
const gap = 4;
const sheetWidth = 1024;

/** Gives everything that hangs in a room its place on the room's sheet: pictures above, words below, and its light. */
export function layOutSheet({ fronts, lit }: Pick<BuiltRoom, 'fronts' | 'lit'>): { sheet: Sheet; hangings: Hanging[] } {
  const cells = fronts.map(({ what, front: { width, height } }) => {
    const { perMetre, least, most } = sizes[what];
    const longest = Math.max(width, height);
    const scale = Math.min(most, Math.max(least, longest * perMetre)) / longest;
    return { width: Math.max(8, Math.round(width * scale)), height: Math.max(8, Math.round(height * scale)) };
  });
  const isPicture = (index: number): boolean => fronts[index]!.what === 'picture';
  const indices = fronts.map((_, index) => index);
  const pictures = indices.filter(isPicture);
  const words = indices.filter((index) => !isPicture(index));
  const above = pack(
    pictures.map((index) => cells[index]!),
    sheetWidth,
    gap,
  );
  const below = pack(
    words.map((index) => cells[index]!),
    sheetWidth,
    gap,
  );
  const place = (index: number): { x: number; y: number } => {
    if (isPicture(index)) return above.at[pictures.indexOf(index)]!;
    const { x, y } = below.at[words.indexOf(index)]!;
    return { x, y: y + above.height };
  };
  const hangings = fronts.map(({ exhibit, what, front }, index): Hanging => {
    const { x, y } = place(index);
    const { middle, facing, width, height, solid } = front;
    return {
      ...{ exhibit, what, middle: [...middle], facing, width, height },
      cell: [x, y, cells[index]!.width, cells[index]!.height],
      light: cornersOf(front).map((corner) => brightness(lit, corner, forward(facing), solid)) as Hanging['light'],
    };
  });
  return { sheet: { width: sheetWidth, height: above.height + below.height, pictures: above.height }, hangings };
}

function cornersOf({ middle, facing, width, height }: BuiltRoom['fronts'][number]['front']): Point[] {
  const right = times(rightOf(facing), width / 2);
  const up: Point = [0, height / 2, 0];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x, y]) => add(middle, add(times(right, x!), times(up, y!))));
}

/** Pictures are hung to be seen: they are never quite dark, and never burnt out. */
function brightness(lit: LitRoom, point: Point, normal: Point, solid: number | undefined): number {
  const [red, green, blue] = lightAt(lit, point, normal, solid);
  const light = Math.pow(shoulder(0.3 * red + 0.6 * green + 0.1 * blue), 1 / 2.2);
  return Math.round(Math.min(1.12, Math.max(0.94, light * 1.04)) * 100) / 100;
}

/**
 * The pictures of a sheet as WebP, as much larger as `scale` says.
 * @param files the picture of each exhibit that is shown as one
 */
export async function drawSheet(
  { width, pictures }: Sheet,
  hangings: readonly Hanging[],
  files: ReadonlyMap<string, string>,
  scale: number,
): Promise<Buffer> {
  const parts = await Promise.all(
    hangings
      .filter(({ what }) => what === 'picture')
      .map(async ({ exhibit, cell: [x, y, w, h] }) => ({
        input: await drawPicture(files.get(exhibit)!, w * scale, h * scale),
        left: x * scale,
        top: y * scale,
      })),
  );
  const ground = { width: width * scale, height: pictures * scale, channels: 3, background: '#f7f3ea' } as const;
  return sharp({ create: ground }).composite(parts).webp({ quality: 80, smartSubsample: true }).toBuffer();
}

/** A picture in the given size; drawings are drawn in it, not enlarged. */
async function drawPicture(file: string, width: number, height: number): Promise<Buffer> {
  const { format, width: own = width } = await sharp(file).metadata();
  const density = format === 'svg' ? Math.min(2400, Math.max(1, Math.ceil((72 * width * 1.5) / own))) : 72;
  return sharp(file, { density })
    .rotate()
    .flatten({ background: '#f7f3ea' })
    .resize(width, height, { fit: 'fill' })
    .png()
    .toBuffer();
}

/** Width by height of a picture as it is seen. */
export async function aspectOf(file: string): Promise<number> {
  const { width = 1, height = 1, orientation = 1 } = await sharp(file).metadata();
  return orientation >= 5 ? height / width : width / height;
}
