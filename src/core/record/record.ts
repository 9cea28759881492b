import * as z from 'zod/mini';
import { type Activity, isActivity } from '@/core/place/place.ts';
import { partsLimit } from '@/core/record/parts-limit.ts';
import { noteLimit, quoteLimit } from '@/core/record/note-limit.ts';
import { ratings } from '@/core/record/ratings.ts';
import { roundPattern } from '@/core/record/round.ts';
import { verbs } from '@/core/record/verbs.ts';
import { uuidV7Pattern } from '@/core/record/uuid.ts';

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

/** The answer to a question; see `Response` in core/marking. Bounded so that a record stays small. */
const response = z.union([
  z.string().check(z.maxLength(500)),
  z.boolean(),
  z.array(z.string().check(z.maxLength(500))).check(z.maxLength(30)),
  z
    .record(z.string().check(z.maxLength(8)), z.string().check(z.maxLength(8)))
    .check(z.refine((map) => Object.keys(map).length <= 30)),
]);

/**
 * One thing a member did, in compact form; `core/record/xapi.ts` maps it to an xAPI statement.
 * Times are milliseconds since 1970 by the device's own clock, however wrong.
 */
export const recordSchema = z.strictObject({
  /** UUIDv7, made on the device; (actor, id) is the key. */
  id: z.string().check(z.regex(uuidV7Pattern)),
  /** The member's id. */
  actor: text(64),
  activity: z.string().check(z.refine((value) => isActivity(value))) as unknown as z.ZodMiniType<Activity, Activity>,
  /** A section, question … of the work. */
  part: z.optional(text(120)),
  /** More parts of the same stretch of study: sentences that were heard or read (verb `experienced`). */
  parts: z.optional(z.array(text(120)).check(z.minLength(1), z.maxLength(partsLimit))),
  verb: z.enum(verbs),
  /** When it ended, device's time. */
  at: z.int().check(z.gte(-8.64e15), z.lte(8.64e15)),
  /** Effective study time that ended at `at`. A client sends at least every ten minutes. Of an answer: how long it took. */
  seconds: z.optional(z.number().check(z.gt(0), z.lte(600))),
  /** What was answered (verb `answered`). */
  response: z.optional(response),
  /** What was noted at `part` (verb `annotated`): '' is a bookmark, and without it the note is taken away. */
  note: z.optional(z.string().check(z.maxLength(noteLimit))),
  /** The words that were there when it was noted: the text may change under a note. */
  quote: z.optional(text(quoteLimit)),
  /** How well a question was known (verb `rated`; core/review), or what becomes of it in review. */
  rating: z.optional(z.enum(ratings)),
  /** The id of the record that is taken back (rating `undo`). */
  of: z.optional(z.string().check(z.regex(uuidV7Pattern))),
  /** Where it was done, if not in the work itself: in review or in a round of play. It moves no place in the work. */
  round: z.optional(z.string().check(z.maxLength(64), z.regex(roundPattern))),
  /** One run through a quiz: UUIDv7 (xAPI registration). */
  attempt: z.optional(z.string().check(z.regex(uuidV7Pattern))),
  /** The work's revision (verb `completed`). */
  revision: z.optional(text(64)),
  /** How far into `part`; see Place. */
  offset: z.optional(z.number().check(z.gte(0), z.lte(1e6))),
  /** The browser profile it came from, and the page's visit: UUIDv7 each. */
  device: z.string().check(z.regex(uuidV7Pattern)),
  session: z.string().check(z.regex(uuidV7Pattern)),
});

export type Record = z.infer<typeof recordSchema>;
