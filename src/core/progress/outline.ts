import type { Activity } from '@/core/place/place.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted, isPartDone } from '@/core/progress/read.ts';

/** A work that is read or heard sentence by sentence. */
export interface Outline {
  activity: Activity;
  revision: string;
  /** In the order of the text. What stands before the first heading belongs to the first part. */
  parts: OutlinePart[];
}

export interface OutlinePart {
  id: string;
  sentences: string[];
}

/** What sentences that were read or heard amount to, and is not in the progress yet. */
export interface Settled {
  /** Parts all of whose sentences are done. */
  parts: string[];
  /** Whether with them the work is completed, at a revision at which it was not. */
  completed: boolean;
}

/**
 * Decides what is newly done. A part that was done once stays so, whatever is added to it. The first completion asks for
 * every part; one of a later revision for every sentence, or what is new in it would pass unread.
 */
export function settle(work: WorkProgress | undefined, { revision, parts }: Outline): Settled {
  const whole = parts.filter((part) => unreadIn(work, part).length === 0);
  const isDone = ({ id }: OutlinePart) => isPartDone(work, id);
  const newly = whole.filter((part) => !isDone(part));
  const isFirst = !isCompleted(work) && parts.every((part) => isDone(part) || whole.includes(part));
  const isAgain = isCompleted(work) && work?.completed?.revision !== revision && whole.length === parts.length;
  return { parts: newly.map(({ id }) => id), completed: parts.length > 0 && (isFirst || isAgain) };
}

/** The sentences of a part that were neither read nor heard, in their order. */
export function unreadIn(work: WorkProgress | undefined, { sentences }: OutlinePart): string[] {
  return sentences.filter((sentence) => !isPartDone(work, sentence));
}
