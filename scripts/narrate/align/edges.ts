import { levelsPerSecond, middle } from './analyse.ts';
import type { Placed } from './place.ts';
import { smoothed, type Stretch } from './speech.ts';

/** How far around a sentence its first and last loud moment are looked for, in seconds. */
const margin = 0.1;

/** A sentence may fall silent for so many levels within its first or last sound. */
const gap = 3;

/** What is found farther out than this is another sound, in levels. */
const farthest = 40;

const indexOf = (seconds: number): number => Math.round((seconds - middle) * levelsPerSecond);
const timeOf = (index: number): number => middle + index / levelsPerSecond;

/** Moves the ends of a sentence that lie at silences outwards as long as it is louder there than `limit`. */
export function outwards(sentence: Placed, loudness: Float32Array, limit: number): Placed {
  if (sentence.bounds === null) return sentence;
  const farther = (seconds: number, step: 1 | -1): number => {
    // From within: the bound itself is where it is about to grow silent.
    const from = indexOf(seconds) - step;
    let found = from;
    for (let i = from; Math.abs(i - found) <= gap && Math.abs(i - from) < farthest; i += step)
      if ((loudness[i] ?? 0) > limit) found = i;
    return timeOf(found + step / 2);
  };
  const [start, end] = sentence.bounds;
  const [isStart, isEnd] = sentence.atSilences;
  return { ...sentence, bounds: [isStart ? farther(start, -1) : start, isEnd ? farther(end, 1) : end] };
}

/**
 * How long after its beginning, and before its end, each sentence of the reference voice is louder than `limit`: so much of
 * the same sentence in a recording is under its noise (or so much too early the analysis hears it, where it is below 0).
 */
export function hiddenEdges(cues: readonly Stretch[], levels: Float32Array, limit: number): Stretch[] {
  const loudness = smoothed(levels);
  return cues.map(({ start, end }) => {
    let first = Math.max(0, indexOf(start - margin));
    let last = Math.min(loudness.length - 1, indexOf(end + margin));
    while (first < last && !((loudness[first] ?? 0) > limit)) first++;
    while (last > first && !((loudness[last] ?? 0) > limit)) last--;
    if (first >= last) return { start: 0, end: 0 };
    return { start: timeOf(first - 0.5) - start, end: end - timeOf(last + 0.5) };
  });
}
