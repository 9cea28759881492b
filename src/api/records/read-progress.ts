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
    const rows = await readChanged(store.db, [member.organisation, member.id, since, limit + 1]);
    const page = rows.slice(0, limit);
    // The stored text goes out as it is: parsing it and writing it again would be most of the work.
    const works = page.map(({ activity, state }) => `{"activity":"${activity}","progress":${state}}`);
    const cursor = page.at(-1)?.changed ?? since;
    const text = `{"cursor":${cursor},"works":[${works.join()}],"more":${rows.length > limit}}`;
    return context.body(text, 200, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  },
);

const readChanged = compiled((db) =>
  db
    .selectFrom('progress')
    .select(['activity', 'changed', 'state'])
    .where('organisation', '=', '')
    .where('member', '=', '')
    .where('changed', '>', 0)
    .orderBy('changed')
    .limit(1),
);
