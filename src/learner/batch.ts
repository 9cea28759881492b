import { batchLimit } from '@/core/record/batch-limit.ts';
import type { Record } from '@/core/record/record.ts';
import type { Unsent } from './rows.ts';

/** A browser allows 64 KiB for all requests that outlive their page; some room is left for others. */
export const keepaliveBytes = 60_000;

/** Far below what the server takes. */
export const ordinaryBytes = 256_000;

/** What of a batch is not records. */
const frame = 200;

/**
 * The first records that fit into one request; always at least one, for what never fits would never be sent.
 * @param most at most so many
 */
export function cutBatch(records: readonly Record[], bytes: number, most = batchLimit): Record[] {
  let room = bytes - frame;
  const end = records.findIndex((record, i) => {
    room -= byteLength(JSON.stringify(record)) + 1;
    return i > 0 && (i >= most || room < 0);
  });
  return records.slice(0, end === -1 ? undefined : end);
}

/** The epoch of the first, and all records of it: a batch is of one epoch. */
export function firstEpoch(unsent: readonly Unsent[]): { epoch: number; records: Record[] } {
  const epoch = unsent[0]?.epoch ?? 0;
  return { epoch, records: unsent.filter((one) => (one.epoch ?? 0) === epoch).map(({ record }) => record) };
}

/** In UTF-8, which takes at most three bytes for each unit of a JavaScript text. */
function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
