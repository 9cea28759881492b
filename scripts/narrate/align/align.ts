import type { Analysis } from './analyse.ts';
import { hiddenEdges } from './edges.ts';
import { standardised, type Features } from './features.ts';
import { judge, type Judged } from './judge.ts';
import { placeSentences } from './place.ts';
import { loudnessOf, speechIn, type Stretch } from './speech.ts';
import { distance, warp, type Path } from './warp.ts';

export interface Alignment {
  sentences: Judged[];
  /** Stretches of speech that are no sentence of the text. */
  added: [start: number, end: number][];
  /** How near the recording is to the text: 1 is no nearer than to the same sounds in another order, 0 is the same voice. */
  foreignness: number;
}

/** A sentence whose edge is hidden by so much is misjudged rather than hidden, in seconds. */
const mostHidden = 0.4;

/** Finds the sentences of a reference voice (`cues`, in seconds of it) in a recording of the same text. */
export function align(cues: readonly Stretch[], reference: Analysis, recording: Analysis): Alignment {
  const one = standardised(reference.features);
  const other = standardised(recording.features);
  const path = warp(one, other);
  const loudness = loudnessOf(recording.levels);
  const { placed, added } = placeSentences({ cues, one, other, path }, speechIn(recording.levels, loudness.limit));
  const below = loudness.speech - loudness.limit;
  const hidden = hiddenEdges(cues, reference.levels, loudnessOf(reference.levels).speech - below);
  let last = 0;
  const uncovered = placed.map((sentence, i) => {
    const { bounds, atSilences } = sentence;
    if (bounds === null) return sentence;
    const shift = (seconds = 0): number => Math.min(mostHidden, seconds);
    const next = placed.slice(i + 1).find((other) => other.bounds !== null)?.bounds?.[0] ?? recording.seconds;
    const start = atSilences[0] ? bounds[0] - shift(hidden[i]?.start) : bounds[0];
    const end = atSilences[1] ? bounds[1] + shift(hidden[i]?.end) : bounds[1];
    const begin = Math.max(last, Math.min(start, bounds[1] - 0.05));
    last = Math.min(Math.max(begin + 0.05, end), Math.max(bounds[1], next), recording.seconds);
    return { ...sentence, bounds: [begin, last] as [number, number] };
  });
  return {
    sentences: judge(cues, uncovered),
    added: added.map(({ start, end }) => [start, end]),
    foreignness: pathCost(one, other, path) / strangeCost(one, other),
  };
}

/** What the way costs if the reference is played backwards: the same sounds, another text. */
function strangeCost(one: Features, other: Features): number {
  const { size, count, values } = one;
  const backwards = new Float32Array(values.length);
  for (let i = 0; i < count; i++) backwards.set(values.subarray(i * size, (i + 1) * size), (count - 1 - i) * size);
  const reversed = { size, count, values: backwards };
  return pathCost(reversed, other, warp(reversed, other));
}

/** Mean distance along a path. */
function pathCost(one: Features, other: Features, { first, last }: Path): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < one.count; row++)
    for (let column = first[row] ?? 0; column <= (last[row] ?? -1); column++) {
      sum += distance(one, row, other, column);
      count++;
    }
  return sum / Math.max(1, count);
}
