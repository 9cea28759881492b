import { type Air, insects, water, wind } from './air.ts';
import type { Strike, Thing } from './strike.ts';

/** A sound of the sample halls: the file it becomes, and how it is made. */
export interface SampleSound {
  file: string;
  thing: Thing;
  strikes: Strike[];
  seconds: number;
}

/**
 * A bronze drum of some 60 cm: the tones of a thick plate over air, which are no multiples of each other; two of nearly the
 * same pitch beat. Made up by ear, of no drum in particular.
 */
const drum: Thing = {
  partials: [
    { hertz: 96, level: 0.5, seconds: 0.9 },
    { hertz: 163, level: 1, seconds: 2.6 },
    { hertz: 164.4, level: 0.6, seconds: 2.4 },
    { hertz: 271, level: 0.7, seconds: 1.9 },
    { hertz: 274, level: 0.3, seconds: 1.7 },
    { hertz: 398, level: 0.5, seconds: 1.4 },
    { hertz: 547, level: 0.32, seconds: 1.1 },
    { hertz: 731, level: 0.22, seconds: 0.8 },
    { hertz: 1012, level: 0.14, seconds: 0.5 },
    { hertz: 1490, level: 0.08, seconds: 0.3 },
  ],
  blow: { level: 0.9, seconds: 0.03, dullness: 0.93 },
};

/** A small bell under the eaves: few high tones that ring on. */
const bell: Thing = {
  partials: [
    { hertz: 1046, level: 0.35, seconds: 2.2 },
    { hertz: 2093, level: 1, seconds: 2.4 },
    { hertz: 2099, level: 0.5, seconds: 2.2 },
    { hertz: 2512, level: 0.35, seconds: 1.6 },
    { hertz: 4310, level: 0.3, seconds: 0.9 },
    { hertz: 5720, level: 0.2, seconds: 0.6 },
    { hertz: 7930, level: 0.1, seconds: 0.35 },
  ],
  blow: { level: 0.25, seconds: 0.006, dullness: 0.2 },
};

export const sounds: { [name: string]: SampleSound } = {
  'gu-sheng': {
    file: 'content/hall/guo-men-yi-xian/gu-sheng.m4a',
    thing: drum,
    strikes: [
      { at: 0.05, force: 1 },
      { at: 1.75, force: 0.7 },
      { at: 2.3, force: 0.8 },
      { at: 3.45, force: 1 },
    ],
    seconds: 8,
  },
  'ling-sheng': {
    file: 'content/hall/jin-ye-chang-lang/ling-sheng.m4a',
    thing: bell,
    strikes: [
      { at: 0.05, force: 0.8 },
      { at: 0.62, force: 0.55 },
      { at: 1.5, force: 0.9 },
      { at: 1.92, force: 0.5 },
      { at: 3.1, force: 0.7 },
    ],
    seconds: 6.5,
  },
};

/** What lies over the zones of the sample rail. */
export const airs: { [name: string]: { file: string; air: Air; seconds: number } } = {
  'chong-sheng': { file: 'content/rail/ye-mai-chang-juan/chong-sheng.m4a', air: insects, seconds: 18 },
  'shui-sheng': { file: 'content/rail/ye-mai-chang-juan/shui-sheng.m4a', air: water, seconds: 20 },
  'feng-sheng': { file: 'content/rail/ye-mai-chang-juan/feng-sheng.m4a', air: wind, seconds: 20 },
};
