import * as z from 'zod';
import { compiled } from '@/api/database/compiled.ts';
import { memberEndpoint } from '@/api/endpoint.ts';

const query = z.object({
  since: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0)
    .describe('The cursor of the last answer: only works changed since are answered.'),
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('At most so many works.'),
});

const answer = z.object({
  epoch: z
    .number()
    .describe(
      'Another one than before: the member has erased their study, or a backup was restored. Forget what was read before.',
    ),
  erased: z
    .number()
    .describe(
      'When the member last erased their study. Where only the epoch is new, a backup was restored: send again.',
    ),
  cursor: z.number().describe('To be sent as `since` the next time.'),
  works: z.array(
    z.object({ activity: z.string(), progress: z.object({}).loose().describe('`WorkProgress` of core/progress.') }),
  ),
  more: z.boolean().describe('Whether more works have changed: ask again with the new cursor.'),
});

/** What has changed in the member's progress since a cursor. */
export const readProgress = memberEndpoint(
  { method: 'get', path: '/api/me/progress', summary: 'My progress, by cursor', query, answer },
  async ({ context, query: { since, limit } }, member, { store }) => {
    const rows = await readChanged(store.db, [since, member.organisation, member.id, limit + 1]);
    const changed = rows.filter(({ activity }) => activity !== null);
    const page = changed.slice(0, limit);
    // The stored text goes out as it is: parsing it and writing it again would be most of the work.
    const works = page.map(({ activity, state }) => `{"activity":"${activity}","progress":${state}}`);
    const [epoch, cursor, more] = [rows[0]?.epoch ?? 0, page.at(-1)?.changed ?? since, changed.length > limit];
    const text = `{"epoch":${epoch},"erased":${rows[0]?.erased ?? 0},"cursor":${cursor},"works":[${works.join()}],"more":${more}}`;
    return context.body(text, 200, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  },
);

/** In one statement, so that works and epoch are of the same moment; a row without a work where nothing has changed. */
const readChanged = compiled((db) =>
  db
    .selectFrom('progress_counter')
    .leftJoin('progress', (join) =>
      join
        .onRef('progress.organisation', '=', 'progress_counter.organisation')
        .onRef('progress.member', '=', 'progress_counter.member')
        .on('progress.changed', '>', 0),
    )
    .select(['epoch', 'erased', 'activity', 'changed', 'state'])
    .where('progress_counter.organisation', '=', '')
    .where('progress_counter.member', '=', '')
    .orderBy('progress.changed')
    .limit(1),
);
