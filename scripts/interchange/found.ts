import type { Question } from '@/core/marking/question.ts';

type Unnamed<Q> = Q extends Question ? Omit<Q, 'id'> & { id?: string | undefined } : never;

/** A question as a file has it: not yet checked, perhaps without an id. */
export type Draft = Unnamed<Question>;

/** One item of a file. Nothing is silently dropped: what has no `question` has a `reason`. */
export interface Found {
  /** How the report calls it: `第 3 题`, with its own name where it has one. */
  name: string;
  /** Where it stands: counted from 1; undefined in a package, whose items are files. */
  line?: number | undefined;
  /** The file or sheet that it stands in, where there are several. */
  place?: string | undefined;
  question?: Draft | undefined;
  /** Why it cannot be taken: a sentence for the editor. */
  reason?: string | undefined;
  /** What is not as it was in the file. */
  changes: string[];
  /** Pictures that the question names: file name → bytes. */
  pictures?: Map<string, Uint8Array> | undefined;
}

/** What a format's reader makes of a file. */
export interface Reading {
  /** `GIFT`, `Moodle XML` …: for the report. */
  format: string;
  /** The title that the file itself has. */
  title?: string | undefined;
  found: Found[];
  /** What is to be said about the file as a whole. */
  notes: string[];
}

/** A question of ours that a format cannot say, and why. */
export interface Refused {
  question: Question;
  reason: string;
}

/** An item that cannot be taken: thrown while a reader looks at it, caught by the reader for the report. */
export class Unfit extends Error {}

/** Calls `read`; what it throws as unfit becomes the item's reason. `read` may add to the item's changes. */
export function foundItem(item: Omit<Found, 'changes'>, read: (found: Found) => Draft): Found {
  const found: Found = { ...item, changes: [] };
  try {
    found.question = read(found);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    found.reason = error.message;
  }
  return found;
}

/** How an item is called: its number, and the beginning of its own name or text. */
export function itemName(index: number, own = ''): string {
  const text = own
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const short = Array.from(text).length > 20 ? `${Array.from(text).slice(0, 19).join('')}…` : text;
  return short === '' ? `第 ${index + 1} 题` : `第 ${index + 1} 题“${short}”`;
}
