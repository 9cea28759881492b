import type { doubts } from '@/kit/narration/review.schema.ts';
import { median, type Placed } from './place.ts';
import type { Stretch } from './speech.ts';

export interface Judged {
  bounds: [start: number, end: number] | null;
  /** 0 (a guess) to 1 (certain). */
  confidence: number;
  doubt?: keyof typeof doubts;
}

/** Sentences on each side that a sentence's pace is compared with. */
const neighbours = 8;

/** What a sentence may be longer or shorter than its neighbours make expect: as a share, and in seconds. */
const tolerance = 0.45;
const slack = 0.6;

/** How much less alike than the others a sentence may be, as a share. */
const strangeness = 0.2;

/**
 * Says how certain each sentence is, and what is doubtful about it: its length against the pace of its neighbours, how alike
 * it is in both voices, whether there are silences at its ends. `cues` are the sentences in the reference voice.
 */
export function judge(cues: readonly Stretch[], placed: readonly Placed[]): Judged[] {
  const paces = placed.map(({ bounds }, i) =>
    bounds === null ? undefined : (bounds[1] - bounds[0]) / lengthAt(cues, i),
  );
  const usual = median(placed.flatMap(({ bounds, distance }) => (bounds === null ? [] : [distance])));
  return placed.map(({ bounds, distance, atSilences }, i): Judged => {
    const pace = paces[i];
    if (bounds === null || pace === undefined) return { bounds: null, confidence: 0.1, doubt: 'skipped' };
    const around = paces.slice(Math.max(0, i - neighbours), i + neighbours + 1).filter((other) => other !== undefined);
    const expected = median(around) * lengthAt(cues, i);
    const length = bounds[1] - bounds[0];
    const off = Math.abs(Math.log(length / expected));
    const unlike = distance / usual - 1;
    const isOff = off > tolerance && Math.abs(length - expected) > slack;
    const doubt = isOff ? (length > expected ? 'long' : 'short') : unlike > strangeness ? 'unlike' : undefined;
    const certain = atSilences.reduce((so, isAt) => so * (isAt ? 1 : 0.8), 1);
    const confidence = certain * falling(off / tolerance) * falling(Math.max(0, unlike) / strangeness);
    const bounded =
      Math.round(100 * (doubt === undefined ? Math.max(confidence, 0.3) : Math.min(confidence, 0.4))) / 100;
    return { bounds, confidence: bounded, ...(doubt && { doubt }) };
  });
}

/** 1 at 0, a half at 1. */
function falling(off: number): number {
  return 1 / (1 + off * off);
}

function lengthAt(cues: readonly Stretch[], i: number): number {
  const cue = cues[i];
  return cue === undefined ? 0 : cue.end - cue.start;
}
