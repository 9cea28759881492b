import * as z from 'zod';
import { type Mark, mark } from '@/core/marking/mark.ts';
import type { ProblemName } from '@/core/problem/problem.ts';
import type { Batch } from '@/core/record/batch.ts';
import { type Record, recordSchema } from '@/core/record/record.ts';
import { correct, type StoredRecord } from '@/core/record/stored.ts';
import { canonicalJson } from './canonical.ts';
import type { Works } from './works.ts';

/** A record that may be stored. */
export interface Candidate {
  record: StoredRecord;
  /** The server's own mark, where it is an answer to a known question. */
  marked: Mark | undefined;
  /** Canonical JSON of what was sent. */
  body: string;
  /** When it ended by the server's clock, even if that is in the future: then a clock was changed since. */
  ended: number;
  /** The epoch in which it was recorded. */
  epoch: number;
}

/** A batch, looked through without the database. */
export interface Sorted {
  candidates: Candidate[];
  /** Ids of records that stand in the batch once more with the same content. */
  repeated: string[];
  rejected: Rejection[];
  /** Whether a work or a question is named that `works` does not have. */
  namesUnknown: boolean;
}

export interface Rejection {
  id: string;
  problem: ProblemName;
}

/** The same schema as the browser's: only the server's zod makes a function of its own for it, at a third of the cost. */
const schema = z.strictObject(recordSchema.shape);

/** The earliest time there is (ECMA-262): a wrong clock on both sides of the correction can go beyond it. */
const earliest = -8.64e15;

/**
 * Looks through a batch: parses each record, marks answers and corrects times. Pure.
 * @returns null if a record names another actor: then nothing of the batch may be stored
 */
export function sortBatch(batch: Batch, actor: string, works: Works, now: number): Sorted | null {
  const sorted: Sorted = { candidates: [], repeated: [], rejected: [], namesUnknown: false };
  const bodies = new Map<string, string>();
  const offset = now - batch.now;
  for (const raw of batch.records) {
    if (typeof raw['actor'] === 'string' && raw['actor'] !== actor) return null;
    const parsed = z.safeParse(schema, raw);
    if (!parsed.success) {
      sorted.rejected.push({ id: raw.id, problem: 'invalid-record' });
      continue;
    }
    const record = parsed.data;
    if (!works.has(record.activity)) {
      sorted.rejected.push({ id: record.id, problem: 'unknown-activity' });
      sorted.namesUnknown = true;
      continue;
    }
    const body = canonicalJson(record);
    const before = bodies.get(record.id);
    if (before !== undefined) {
      if (before === body) sorted.repeated.push(record.id);
      else sorted.rejected.push({ id: record.id, problem: 'conflict' });
      continue;
    }
    bodies.set(record.id, body);
    const corrected = Math.max(correct(record.at, offset, now), earliest);
    const marked = markOf(record, works);
    if (marked === undefined && record.verb === 'answered') sorted.namesUnknown = true;
    const [ended, epoch] = [record.at + offset, batch.epoch ?? 0];
    sorted.candidates.push({ record: { ...record, corrected }, marked, body, ended, epoch });
  }
  return sorted;
}

function markOf({ verb, activity, part, response }: Record, works: Works): Mark | undefined {
  if (verb !== 'answered' || part === undefined || response === undefined) return undefined;
  const question = works.question(activity, part);
  return question && mark(question, response);
}
