import * as fc from 'fast-check';
import type { Response } from '@/core/marking/question.ts';
import { type Record } from '@/core/record/record.ts';
import { ratings } from '@/core/record/ratings.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { verbs } from '@/core/record/verbs.ts';

/** Any identifier; few enough that some are the same. */
export const anyId = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .map(([time, random]) => uuidV7(time, new Uint8Array(16).fill(random)));

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('true', '["A"]', '"A"', '{"A":"B"}', '1927', '三湾'),
);

const anyResponse: fc.Arbitrary<Response> = fc.oneof(
  text,
  fc.boolean(),
  fc.array(text, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('A', 'B', 'C'), { noNullPrototype: true }),
);

/**
 * Any record that the schema accepts, of few works, parts and times, so that records meet. Among the parts are names
 * that an object has of itself.
 */
export const anyRecord: fc.Arbitrary<Record> = fc.record(
  {
    id: anyId,
    actor: fc.constantFrom('m1', 'm2'),
    activity: fc.constantFrom('lesson/sanwan', 'quiz/party-history'),
    verb: fc.constantFrom(...verbs),
    at: fc.oneof(fc.integer({ min: -2000, max: 5000 }), fc.integer({ min: -8.64e15, max: 8.64e15 })),
    device: anyId,
    session: anyId,
    part: fc.constantFrom('a', 'b', '三湾', '7', '__proto__', 'constructor'),
    parts: fc.array(fc.constantFrom('a', 'b', 'c', '__proto__'), { minLength: 1, maxLength: 3 }),
    note: fc.constantFrom('', '记住', '要问'),
    quote: fc.constantFrom('一句。', '另一句。'),
    rating: fc.constantFrom(...ratings),
    of: anyId,
    round: fc.constantFrom('review', 'daily/2026-11-28', 'duel/0190a5b0-0000-7000-8000-000000000000'),
    seconds: fc.integer({ min: 1, max: 600_000 }).map((milliseconds) => milliseconds / 1000),
    response: anyResponse,
    attempt: anyId,
    revision: fc.constantFrom('r1', 'r2'),
    offset: fc.integer({ min: 0, max: 100 }),
  },
  { requiredKeys: ['id', 'actor', 'activity', 'verb', 'at', 'device', 'session'], noNullPrototype: true },
);
