import type { Cue } from '@/kit/narration/vtt.ts';

/** When a stretch of sound is heard, and whose it is. */
export type Line = Pick<Cue, 'id' | 'start' | 'end'>;

/** Going back leads to the sentence before only if this one began less than so many seconds ago. */
const justBegun = 2;

/** What is sought may be met so many seconds early. */
const near = 0.02;

/** After a pause of so many seconds one has lost the thread. */
const longPause = 5 * 60;

/** The index of the sentence that is heard at a time, or was heard last before it; -1 before the first. */
export function lineAt(lines: readonly Line[], seconds: number): number {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle]?.start ?? Infinity) <= seconds) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/**
 * Where one step of a sentence leads: a time, or a side on which the part is left. Back leads to the beginning of the
 * sentence first, unless it has just begun.
 */
export function stepFrom(lines: readonly Line[], seconds: number, step: 1 | -1): number | 'before' | 'behind' {
  const here = lineAt(lines, seconds + near);
  const line = lines[here];
  if (step === 1) return lines[here + 1]?.start ?? 'behind';
  if (line && seconds - line.start >= justBegun) return line.start;
  return lines[here - 1]?.start ?? (seconds >= justBegun ? 0 : 'before');
}

/**
 * Where to go on after a pause: at the beginning of the sentence; after a long one, if the sentence had just begun, of the
 * one before.
 * @param offset seconds into the sentence
 * @param away seconds since
 */
export function resumeIn(sentences: readonly string[], sentence: string, offset: number, away: number): string {
  const before = sentences[sentences.indexOf(sentence) - 1];
  return away > longPause && offset < justBegun && before !== undefined ? before : sentence;
}

/** When to begin for a sentence to be heard: its own beginning, or that of the next that has a sound. */
export function startOf(lines: readonly Line[], sentences: readonly string[], sentence: string): number | undefined {
  const starts = new Map(lines.map(({ id, start }) => [id, start]));
  for (const id of sentences.slice(Math.max(0, sentences.indexOf(sentence)))) {
    const start = starts.get(id);
    if (start !== undefined) return start;
  }
  return undefined;
}

/** @param to seconds in the part, Infinity for its last sentence, or a sentence */
export function placeIn(lines: readonly Line[], sentences: readonly string[], to: number | string): number {
  if (typeof to === 'string') return startOf(lines, sentences, to) ?? 0;
  return to === Infinity ? (lines.at(-1)?.start ?? 0) : to;
}

/** Which of several stretches, one behind another, a time falls into, and how far; the last holds what is beyond. */
export function timeIn(lengths: readonly number[], seconds: number): { index: number; rest: number } {
  let rest = Math.max(0, seconds);
  let index = 0;
  while (index < lengths.length - 1 && rest >= (lengths[index] ?? 0)) rest -= lengths[index++] ?? 0;
  return { index, rest };
}

export function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
