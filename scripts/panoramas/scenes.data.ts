import type { Shape } from '../models/shape.ts';
import { borderPass } from './scene/guan-kou.ts';
import { fieldAtDawn } from './scene/tian-jian.ts';
import { insideTheBarn } from './scene/kao-fang-li.ts';
import { purchaseHall } from './scene/shou-gou-dian.ts';

/** What a panorama shows, in metres: x east, y up, z south. The picture's middle looks north. */
export interface Scene {
  shape: Shape;
  /** Where the visitor's eye is. */
  eye: [x: number, y: number, z: number];
  sky: { zenith: string; middle: string; horizon: string; disc: string };
  /** Bearing and height in degrees; shadows are drawn within span metres around the eye. */
  sun: { bearing: number; up: number; colour: string; strength: number; span: number };
  ambient: { above: string; below: string; strength: number };
  lamp?: { at: [x: number, y: number, z: number]; colour: string; strength: number };
  mist: { colour: string; near: number; far: number };
}

/** The scenes of the sample's panorama by the name of their file. */
export const scenes: Record<string, () => Scene> = {
  'tian-jian': fieldAtDawn,
  'kao-fang-li': insideTheBarn,
  'shou-gou-dian': purchaseHall,
  'guan-kou': borderPass,
};
