import type { Sound } from './wav.ts';

/** What is this much softer than the loudest sample is silence: −44 dB. */
const softness = 0.006;

/** Seconds that are kept before the first and behind the last loud sample: consonants begin and end softly. */
const before = 0.01;
const behind = 0.03;

/** A sound without the silence at its ends; undefined where it is nothing but silence. */
export function trimSilence({ rate, samples }: Sound): Sound | undefined {
  let loudest = 0;
  for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
  const limit = Math.max(loudest * softness, 8);
  const isLoud = (sample: number): boolean => Math.abs(sample) > limit;
  const first = samples.findIndex(isLoud);
  if (first === -1) return undefined;
  const last = samples.findLastIndex(isLoud);
  const from = Math.max(0, first - Math.round(before * rate));
  return { rate, samples: samples.subarray(from, last + 1 + Math.round(behind * rate)) };
}
