import sharp, { type OverlayOptions } from 'sharp';
import { rate, type Shot } from './schedule.ts';

/** Pixels of one small picture, and how many stand in a row. */
const tile = { width: 160, height: 90, columns: 10 };

/** About as many small pictures a film has; fewer seconds than five between them help nobody. */
const count = 80;

/** The small pictures by which a player shows where seeking leads: one picture with a grid of them. */
export interface Thumbnails {
  webp: Buffer;
  every: number;
  columns: number;
}

/** Makes them from the finished slides; `pictureOf` gives the file of a shot's last picture. */
export async function thumbnailsOf<S extends Pick<Shot, 'from' | 'frames'>>(
  shots: readonly S[],
  pictureOf: (shot: S) => string,
): Promise<Thumbnails> {
  const seconds = shots.reduce((sum, { frames }) => sum + frames, 0) / rate;
  const every = Math.max(5, Math.ceil(seconds / count));
  const times = Array.from({ length: Math.max(1, Math.ceil(seconds / every)) }, (_, i) => i * every);
  const small = new Map<string, Buffer>();
  const tiles: OverlayOptions[] = [];
  for (const [i, time] of times.entries()) {
    const shot = shots.findLast(({ from }) => from <= time * rate) ?? shots[0]!;
    const file = pictureOf(shot);
    const input = small.get(file) ?? (await sharp(file).resize(tile.width, tile.height).png().toBuffer());
    small.set(file, input);
    const [left, top] = [(i % tile.columns) * tile.width, Math.floor(i / tile.columns) * tile.height];
    tiles.push({ input, left, top });
  }
  const columns = Math.min(tile.columns, times.length);
  const rows = Math.ceil(times.length / tile.columns);
  const ground = {
    width: columns * tile.width,
    height: rows * tile.height,
    channels: 3 as const,
    background: '#f7f3ea',
  };
  return { webp: await sharp({ create: ground }).composite(tiles).webp({ quality: 70 }).toBuffer(), every, columns };
}
