import { levelsPerSecond, middle } from './analyse.ts';
import type { Features } from './features.ts';

/** A stretch of time in seconds. */
export interface Stretch {
  start: number;
  end: number;
}

/** The shortest silence that can lie between two sentences, and the shortest sound that is no click, in seconds. */
const shortestPause = 0.12;
const shortestSound = 0.04;

/** How far above the noise speech begins: in decibels, and as a share of what lies between noise and speech. */
const aboveNoise = 3.5;
const share = 0.12;

/** How loud a recording is, in decibels. */
export interface Loudness {
  /** Of the loud moments. */
  speech: number;
  /** What is louder is speech: above the noise between the words. */
  limit: number;
  /** Whether noise hides soft speech: there is no way from one to the other. */
  isNoisy: boolean;
}

/** The mean over all bands: a soft consonant is above the noise in a few bands long before its power is. */
export function overBands({ size, count, values }: Features): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => {
    let sum = 0;
    for (let band = 0; band < size; band++) sum += values[i * size + band] ?? 0;
    return sum / size;
  });
}

/** The noise is what the quiet moments have, however loud or soft the recording is. Takes levels as of `overBands`. */
export function loudnessOf(levels: Float32Array): Loudness {
  const inOrder = smoothed(levels).sort();
  const at = (part: number): number => inOrder[Math.floor(part * (inOrder.length - 1))] ?? 0;
  const [noise, speech] = [at(0.05), at(0.9)];
  const above = share * (speech - noise);
  return { speech, limit: noise + Math.max(aboveNoise, above), isNoisy: above < aboveNoise };
}

/** Where somebody speaks: where it is louder than `limit`. */
export function speechIn(levels: Float32Array, limit: number): Stretch[] {
  const loudness = smoothed(levels);
  const found: Stretch[] = [];
  for (let i = 0; i < loudness.length; i++) {
    if (!((loudness[i] ?? 0) > limit)) continue;
    const from = i;
    while (i < loudness.length && (loudness[i] ?? 0) > limit) i++;
    found.push({ start: timeOf(from - 0.5), end: timeOf(i - 0.5) });
  }
  return joined(
    joined(found, 0.03).filter(({ start, end }) => end - start >= shortestSound),
    shortestPause,
  );
}

function timeOf(level: number): number {
  return Math.max(0, middle + level / levelsPerSecond);
}

/** Stretches with less than `gap` seconds between them are one. */
export function joined(stretches: readonly Stretch[], gap: number): Stretch[] {
  const out: Stretch[] = [];
  for (const { start, end } of stretches) {
    const last = out.at(-1);
    if (last !== undefined && start - last.end < gap) last.end = end;
    else out.push({ start, end });
  }
  return out;
}

/** Each the mean of itself and its neighbours. */
export function smoothed(levels: Float32Array): Float32Array {
  return levels.map((level, i) => ((levels[i - 1] ?? level) + level + (levels[i + 1] ?? level)) / 3);
}
