import type { Cue } from '@/kit/narration/vtt.ts';

/** Two lines of a film's captions, in letters. */
const most = 36;

/** Behind these a caption may end, the best first. */
const breaks = [/[；：。！？—…][”’」』）》]*/gu, /[，、][”’」』）》]*/gu, /[”’」』）》 ]/gu];

/**
 * The captions of a film: one a sentence, with its id; what is longer than two lines becomes several, as even as its
 * punctuation allows, each as long as its share of the letters. Joined they are the sentence again.
 */
export function captionsOf(cues: readonly Cue[]): Cue[] {
  return cues.flatMap(({ id, start, end, text }) => {
    let letters = 0;
    return halve(text).map((piece, i) => {
      const at = (count: number): number => start + ((end - start) * count) / text.length;
      const cue = { id: i === 0 ? id : `${id}.${String(i + 1)}`, start: at(letters), end: 0, text: piece };
      letters += piece.length;
      return { ...cue, end: at(letters) };
    });
  });
}

/** Cuts a text near its middle until each piece fits. */
function halve(text: string): string[] {
  if (text.length <= most) return [text];
  const middle = text.length / 2;
  const cut = nearest(text, middle) ?? Math.round(middle);
  return [...halve(text.slice(0, cut)), ...halve(text.slice(cut))];
}

/** The break that lies nearest to the middle, and not so far from it that a scrap is left. */
function nearest(text: string, middle: number): number | undefined {
  for (const pattern of breaks) {
    const ends = [...text.matchAll(pattern)].map(({ 0: { length }, index }) => index + length);
    const best = ends.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    if (best !== undefined && Math.abs(best - middle) < middle * 0.6) return best;
  }
  return undefined;
}
