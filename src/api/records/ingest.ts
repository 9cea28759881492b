import * as z from 'zod';
import { memberEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { problemType } from '@/core/problem/problem.ts';
import { batchSchema } from '@/core/record/batch.ts';
import { recordSchema } from '@/core/record/record.ts';
import { sortBatch } from './sort-batch.ts';
import { storeCandidates } from './store-candidates.ts';

const answer = z.object({
  accepted: z.array(z.string()).describe('Ids stored now.'),
  duplicates: z.array(z.string()).describe('Ids stored before, with the same content.'),
  rejected: z.array(z.object({ id: z.string(), type: z.string() })).describe('Ids not stored, with the problem.'),
});

/** Takes a batch of study records of the member who is signed in. What is answered with 200 is on disk. */
export const ingest = memberEndpoint(
  {
    method: 'post',
    path: '/api/records',
    summary: 'Store study records',
    body: batchSchema,
    bodyDescription: z.object({ ...batchSchema.shape, records: z.array(recordSchema) }),
    answer,
    problems: ['another-member'],
  },
  async ({ body }, member, { store, works, now, metrics }) => {
    const stored = now();
    const sort = () => sortBatch(body, member.id, works, stored);
    let sorted = sort();
    // A rejection is for good: before it, and before an answer stays unmarked, the works are looked up once more.
    if (sorted?.namesUnknown && (await works.lookAgain(stored))) sorted = sort();
    if (sorted === null) throw new ProblemError('another-member');
    const { candidates, repeated, rejected } = sorted;
    const outcome =
      candidates.length === 0
        ? { accepted: [], duplicates: [], conflicts: [], erased: [] }
        : await store.write((db) => storeCandidates(db, member, candidates, stored, works));
    const conflicts = outcome.conflicts.map((id) => ({ id, problem: 'conflict' as const }));
    const duplicates = [...new Set([...outcome.duplicates, ...repeated])];
    const erased = outcome.erased.map((id) => ({ id, problem: 'erased-before' as const }));
    const refused = [...rejected, ...conflicts, ...erased];
    const counts = { stored: outcome.accepted, duplicate: duplicates, rejected: refused };
    for (const [kind, { length }] of Object.entries(counts)) {
      metrics.add('xuelang_records_total', 'Records that devices sent.', { outcome: kind }, length);
    }
    return {
      accepted: outcome.accepted,
      duplicates,
      rejected: refused.map(({ id, problem }) => ({ id, type: problemType(problem) })),
    };
  },
);
