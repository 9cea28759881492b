import { smooth } from './geometry.ts';

/** A number from 0 to 1 for a point of a grid, always the same. */
export function grain(x: number, y: number, seed = 0): number {
  let value = (Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 974634777)) | 0;
  value = Math.imul(value ^ (value >>> 13), 1274126177);
  return ((value ^ (value >>> 16)) >>> 0) / 4294967296;
}

/**
 * Smooth noise from 0 to 1 that repeats: `across` and `up` are how many grains lie in one repetition, x and y go from 0 to 1.
 */
export function noise(x: number, y: number, across: number, up: number, seed = 0): number {
  const left = Math.floor(x * across);
  const low = Math.floor(y * up);
  const u = smooth(0, 1, x * across - left);
  const v = smooth(0, 1, y * up - low);
  const at = (i: number, j: number): number => grain(wrap(left + i, across), wrap(low + j, up), seed);
  return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
}

/** Noise of several sizes, the smaller the fainter; from 0 to 1. */
export function clouds(x: number, y: number, across: number, up: number, octaves: number, seed = 0): number {
  let sum = 0;
  let weight = 0;
  for (let octave = 0; octave < octaves; octave++) {
    const factor = 2 ** octave;
    sum += noise(x, y, across * factor, up * factor, seed + octave) / factor;
    weight += 1 / factor;
  }
  return sum / weight;
}

const wrap = (value: number, by: number): number => ((value % by) + by) % by;
