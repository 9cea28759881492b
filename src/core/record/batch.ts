import * as z from 'zod/mini';
import { batchLimit } from '@/core/record/batch-limit.ts';
import { uuidV7Pattern } from '@/core/record/uuid.ts';

const id = z.string().check(z.regex(uuidV7Pattern));

/**
 * What a device sends. Only what is needed to answer for each record is demanded here: every record has an id.
 * The records themselves are parsed one by one, so that a bad one rejects only itself.
 */
export const batchSchema = z.object({
  device: id,
  /** The device's clock when it sent the batch: shows how far off it is. */
  now: z.number().check(z.gte(-8.64e15), z.lte(8.64e15)),
  /** The epoch in which all of them were recorded (see core/record/epoch.ts); 0 where the device knows of none. */
  epoch: z.optional(z.int().check(z.gte(0))),
  records: z.array(z.looseObject({ id })).check(z.minLength(1), z.maxLength(batchLimit)),
});

export type Batch = z.infer<typeof batchSchema>;

/** What became of each record, by id. The device may forget accepted, duplicate and rejected ones alike. */
export interface BatchAnswer {
  accepted: string[];
  /** Stored before, with the same content. */
  duplicates: string[];
  /** `type` is a problem's: `/problems/conflict`. */
  rejected: { id: string; type: string }[];
}
