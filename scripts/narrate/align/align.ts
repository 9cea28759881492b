import type { Analysis } from './analyse.ts';
import { hiddenEdges, outwards } from './edges.ts';
import { standardised, type Features } from './features.ts';
import { judge, type Judged } from './judge.ts';
import { aboveNoise, asIfIn, noiseIn } from './noise.ts';
import { type Placed, placeSentences } from './place.ts';
import { loudnessOf, overBands, smoothed, speechIn, type Stretch } from './speech.ts';
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
  const levels = overBands(recording.levels);
  const speech = speechIn(levels, loudnessOf(levels).limit);
  const { placed, added } = placeSentences({ cues, one, other, path }, speech);
  return {
    sentences: judge(cues, toTheirEdges(cues, placed, speech, reference, recording)),
    added: added.map(({ start, end }) => [start, end]),
    foreignness: pathCost(one, other, path) / strangeCost(one, other),
  };
}

/** Gives sentences back what lies beyond the loud moments by which they were placed. */
function toTheirEdges(
  cues: readonly Stretch[],
  placed: readonly Placed[],
  speech: readonly Stretch[],
  reference: Analysis,
  recording: Analysis,
): Placed[] {
  const loudness = loudnessOf(overBands(recording.levels));
  const noise = loudness.isNoisy ? noiseIn(recording.levels, speech) : undefined;
  if (noise) {
    const above = smoothed(aboveNoise(recording.levels, noise));
    const heard = placed.map((sentence) => outwards(sentence, above, noise.limit));
    const alike = asIfIn(noise, reference.levels, recording.levels);
    return uncovered(heard, hiddenEdges(cues, alike, noise.limit), recording.seconds);
  }
  const levels = overBands(reference.levels);
  const limit = loudnessOf(levels).speech - (loudness.speech - loudness.limit);
  return uncovered(placed, hiddenEdges(cues, levels, limit), recording.seconds);
}

/** Moves the bounds that lie at silences by what is hidden there, as far as the neighbours leave room. */
function uncovered(placed: readonly Placed[], hidden: readonly Stretch[], seconds: number): Placed[] {
  const shift = (by = 0): number => Math.min(mostHidden, by);
  let last = 0;
  return placed.map((sentence, i) => {
    const { bounds, atSilences } = sentence;
    if (bounds === null) return sentence;
    const next = placed.slice(i + 1).find((other) => other.bounds !== null)?.bounds?.[0] ?? seconds;
    const start = atSilences[0] ? bounds[0] - shift(hidden[i]?.start) : bounds[0];
    const end = atSilences[1] ? bounds[1] + shift(hidden[i]?.end) : bounds[1];
    const begin = Math.max(last, Math.min(start, bounds[1] - 0.05));
    last = Math.min(Math.max(begin + 0.05, end), Math.max(bounds[1], next), seconds);
    return { ...sentence, bounds: [begin, last] };
  });
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
