import { far, farParallax } from './layer/far.ts';
import { middle, middleParallax } from './layer/middle.ts';
import { near, nearParallax } from './layer/near.ts';
import { wall } from './layer/wall.ts';
import type { Sheet } from './sheet.ts';

/** How a layer is drawn: how fast it moves, how many px of the file a px of the stage has, and how well it is kept. */
export interface Layer {
  parallax: number;
  draw: () => Sheet;
  density: number;
  quality: number;
}

/** The scroll from far to near; a file's name begins with its layer's. */
export const layers: Record<string, Layer> = {
  yuan: { parallax: farParallax, draw: far, density: 0.75, quality: 80 },
  zhong: { parallax: middleParallax, draw: middle, density: 1, quality: 80 },
  jin: { parallax: 1, draw: wall, density: 1, quality: 80 },
  cao: { parallax: nearParallax, draw: near, density: 1, quality: 78 },
};
