import { unit, type Point, type Rgb } from './geometry.ts';

export type Daylight = 'morning' | 'day' | 'evening' | 'lamp';
export type WallKind = 'plaster' | 'linen' | 'brick' | 'stone';
export type FloorKind = 'oak' | 'slate' | 'brick' | 'terrazzo';

/** The light of a hall, linear: 1 on white is white. */
export interface MoodLight {
  /** From everywhere. */
  ambient: Rgb;
  /** What the skylight and the windows give. */
  ceiling: Rgb;
  window: Rgb;
  /** Over each exhibit. */
  spot: Rgb;
  sun: { towards: Point; colour: Rgb } | undefined;
  /** Colours of sky (top, horizon), mountains from far to near, and meadow, as seen through windows. */
  outside: { sky: [string, string]; mountains: string[]; meadow: string; sunGlow: string };
}

/** Where the sun stands: it comes in from the south-east in the morning and from the south-west in the evening. */
const morningSun = unit([0.75, 0.42, 0.5]);
const daySun = unit([0.5, 0.75, 0.62]);
const eveningSun = unit([-0.85, 0.3, 0.4]);

export const moodLights: Record<Daylight, MoodLight> = {
  morning: {
    ambient: [0.45, 0.45, 0.48],
    ceiling: [0.81, 0.86, 0.96],
    window: [1.1, 1.08, 1.02],
    spot: [0.93, 0.83, 0.66],
    sun: { towards: morningSun, colour: [1.25, 1.02, 0.72] },
    outside: {
      sky: ['#9db7c4', '#f6e3c4'],
      mountains: ['#b9c3bf', '#93a79f', '#6d887b', '#4c6a5a'],
      meadow: '#8a9a5b',
      sunGlow: '#fff3d6',
    },
  },
  day: {
    ambient: [0.48, 0.49, 0.5],
    ceiling: [1.04, 1.08, 1.12],
    window: [1.25, 1.27, 1.3],
    spot: [0.83, 0.75, 0.61],
    sun: { towards: daySun, colour: [1.3, 1.16, 0.92] },
    outside: {
      sky: ['#8fb6cf', '#e9eee6'],
      mountains: ['#b3c4c6', '#8fa9a4', '#688a7b', '#456b56'],
      meadow: '#7f9a57',
      sunGlow: '#ffffff',
    },
  },
  evening: {
    ambient: [0.36, 0.32, 0.33],
    ceiling: [0.52, 0.44, 0.44],
    window: [0.95, 0.66, 0.45],
    spot: [1.42, 1.2, 0.84],
    sun: { towards: eveningSun, colour: [1.5, 0.86, 0.42] },
    outside: {
      sky: ['#6d7f97', '#f0b483'],
      mountains: ['#c09b8c', '#94787a', '#655c66', '#413f4b'],
      meadow: '#6b6a4c',
      sunGlow: '#ffe0a8',
    },
  },
  lamp: {
    ambient: [0.32, 0.29, 0.26],
    ceiling: [0.39, 0.34, 0.26],
    window: [0.07, 0.1, 0.16],
    spot: [1.8, 1.5, 1.05],
    sun: undefined,
    outside: {
      sky: ['#0f1826', '#2b3a4d'],
      mountains: ['#25313f', '#1d2833', '#161f28', '#10171d'],
      meadow: '#141c1a',
      sunGlow: '#46566b',
    },
  },
};

/** Colours that one wall of a room may have, by the palette's names; deep enough for pictures to stand before them. */
export const accents: Record<string, Rgb> = {
  pine: hex('#4f6d5e'),
  cinnabar: hex('#9a4a3f'),
  gold: hex('#b8935a'),
  ink: hex('#4a4642'),
  mist: hex('#c3cec6'),
  stone: hex('#a39a8b'),
};

/** `#rrggbb` as numbers from 0 to 1. */
export function hex(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
