import type { Activity } from '@/core/place/place.ts';
import type { Rating } from '@/core/record/ratings.ts';
import type { Response } from '@/core/marking/question.ts';

/**
 * Progress: what the records of one member amount to. It is a join semilattice: `join` is commutative, associative and
 * idempotent, and `ofRecord` maps a record to its smallest progress, so a fold over records gives the same result in
 * any order, in any grouping and any number of times.
 */
export type Progress = { [activity in Activity]?: WorkProgress };

/** Progress in one work. All times are corrected milliseconds since 1970 (see `StoredRecord`). */
export interface WorkProgress {
  /** Part id (a section, a sentence) → when it was last studied. */
  parts: { [part: string]: number };
  /** Question id → newest answer, and the best score any answer had. */
  answers: { [question: string]: Answer };
  /** The newest three runs through a quiz: attempt id → question id → newest answer in that run. */
  attempts: { [attempt: string]: { [question: string]: Answer } };
  /** The newest completion, with the revision that was completed. */
  completed: { at: number; id: string; revision: string } | null;
  /** Effective study time: sorted intervals [from, to] that neither overlap nor touch. */
  spans: [from: number, to: number][];
  /** Where the member was last. */
  last: { at: number; id: string; part?: string; offset?: number } | null;
  /** Part → what was last noted there; only where something was. */
  notes?: { [part: string]: Note };
  /** Question id → what was said of it in review, by record id, the newest 32; only where something was. */
  reviews?: { [question: string]: Reviews };
}

/** Null: taken back, whenever that came. */
export type Reviews = { [record: string]: Review | null };

export interface Review {
  at: number;
  rating: Exclude<Rating, 'undo'>;
}

export interface Note {
  at: number;
  id: string;
  /** '' is a bookmark; null: taken away. */
  text: string | null;
  /** The words that stood there then. */
  quote?: string;
}

export interface Answer {
  at: number;
  /** The record's id: decides between answers given at the same time. */
  id: string;
  response: Response;
  /** 0 to 1, by core/marking. */
  score: number;
  /** The best score of any answer joined in here. */
  best: number;
}
