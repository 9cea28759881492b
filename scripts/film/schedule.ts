import type { Cue } from '@/kit/narration/vtt.ts';
import { sentencesOf, type Slide } from './slide.ts';

/** Frames a second while something moves. */
export const rate = 25;

/** Seconds without a word: the title, and the sources at the end. */
export const silence = { title: 4, closing: 6 };

/** A slide comes so many seconds before its first word, a sentence is lit so many before it is heard. */
const early = { slide: 0.35, light: 0.12 };

/** A slide in time, in frames. */
export interface Shot {
  slide: Slide;
  from: number;
  frames: number;
  /** When each of its sentences is lit, from the slide's first frame on. */
  beats: number[];
}

/**
 * When each slide is seen. `cues` are the sentences in the film's own time; what has none is lit with the sentence before
 * it, and a slide of which nothing is heard is left out. `end` is when the last word's pause is over, in seconds.
 */
export function scheduleOf(slides: readonly Slide[], cues: readonly Cue[], end: number): Shot[] {
  const heard = new Map(cues.map((cue, at) => [cue.id, { cue, before: cues[at - 1]?.end ?? silence.title }]));
  const starts = slides.flatMap((slide): { slide: Slide; start: number }[] => {
    if (slide.kind === 'title') return [{ slide, start: 0 }];
    if (slide.kind === 'closing') return [{ slide, start: end }];
    const first = sentencesOf(slide).flatMap(({ id }) => heard.get(id) ?? [])[0];
    if (first === undefined) return [];
    const gap = first.cue.start - first.before;
    return [{ slide, start: first.cue.start - Math.min(early.slide, Math.max(0, gap) / 2) }];
  });
  return starts.map(({ slide, start }, at) => {
    const from = frameAt(start);
    const to = frameAt(starts[at + 1]?.start ?? end + silence.closing);
    let last = 0;
    const beats = sentencesOf(slide).map(({ id }, i) => {
      const cue = heard.get(id)?.cue;
      if (i > 0 && cue !== undefined) last = Math.max(last, frameAt(cue.start - early.light) - from);
      return last;
    });
    return { slide, from, frames: to - from, beats };
  });
}

function frameAt(seconds: number): number {
  return Math.round(seconds * rate);
}
