import { z } from 'astro/zod';

/** What can be doubtful about a sentence of a recording, and how that is said to editors. */
export const doubts = {
  skipped: '好像漏读了',
  short: '比别的句子短得多，可能漏读了几个字',
  long: '比别的句子长得多，可能多读了几个字，或者停顿很久',
  unlike: '听起来和文字对不上，可能读错了',
} as const;

const seconds = z.number().min(0);
const bounds = z.tuple([seconds, seconds]).refine(([start, end]) => end > start, '结束要比开始晚');

const reviewed = z.strictObject({
  id: z.string().min(1),
  /** First and last moment in the recording; null where the sentence was not read. */
  bounds: bounds.nullable(),
  /** 0 (a guess) to 1 (certain). */
  confidence: z.number().min(0).max(1),
  doubt: z.enum(Object.keys(doubts) as (keyof typeof doubts)[]).optional(),
  /** Whether a person set or confirmed the bounds: narrating again leaves them as they are. */
  confirmed: z.boolean(),
});

/**
 * How a recording was aligned with a part's sentences, `audio/<part>.review.json`: written by `npm run narrate`, corrected
 * on the review page, read again by `npm run narrate`. Only recordings have one.
 */
export const reviewSchema = z.strictObject({
  /** SHA-256 of the recording's bytes: what was confirmed holds as long as it is the same. */
  recording: z.string().regex(/^[0-9a-f]{64}$/),
  /** All sentences of the part, in their order. */
  sentences: z.array(reviewed).min(1),
  /** Stretches of speech that are no sentence of the text. */
  added: z.array(bounds),
});

export type Review = z.infer<typeof reviewSchema>;
