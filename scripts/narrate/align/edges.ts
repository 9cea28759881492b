import { levelsPerSecond, middle } from './analyse.ts';
import { smoothed, type Stretch } from './speech.ts';

/** How far around a sentence its first and last loud moment are looked for, in seconds. */
const margin = 0.1;

/**
 * How long after its beginning, and before its end, each sentence of the reference voice is louder than `limit`: so much of
 * the same sentence in a recording is under its noise (or so much too early the analysis hears it, where it is below 0).
 */
export function hiddenEdges(cues: readonly Stretch[], levels: Float32Array, limit: number): Stretch[] {
  const loudness = smoothed(levels);
  const indexOf = (seconds: number): number => Math.round((seconds - middle) * levelsPerSecond);
  return cues.map(({ start, end }) => {
    let first = Math.max(0, indexOf(start - margin));
    let last = Math.min(loudness.length - 1, indexOf(end + margin));
    while (first < last && !((loudness[first] ?? 0) > limit)) first++;
    while (last > first && !((loudness[last] ?? 0) > limit)) last--;
    if (first >= last) return { start: 0, end: 0 };
    const timeOf = (index: number): number => middle + index / levelsPerSecond;
    return { start: timeOf(first - 0.5) - start, end: end - timeOf(last + 0.5) };
  });
}
