import { setImmediate as afterOtherRequests } from 'node:timers/promises';
import type { Kysely, Selectable } from 'kysely';
import type { Member } from '@/api/accounts/member.ts';
import type { Tables } from '@/api/database/tables.ts';

const pageSize = 500;

export type RecordRow = Pick<
  Selectable<Tables['record']>,
  'id' | 'activity' | 'corrected' | 'stored' | 'score' | 'body'
>;

/**
 * All records of a member in the order of their ids, page by page. Other requests have their turns in between: on SQLite
 * a query holds the process.
 * @param verb only these
 */
export async function* recordsOf(
  db: Kysely<Tables>,
  { organisation, id: actor }: Pick<Member, 'organisation' | 'id'>,
  verb?: string,
): AsyncGenerator<RecordRow[]> {
  let last = '';
  for (let more = true; more;) {
    let query = db
      .selectFrom('record')
      .select(['id', 'activity', 'corrected', 'stored', 'score', 'body'])
      .where('organisation', '=', organisation)
      .where('actor', '=', actor)
      .where('id', '>', last);
    if (verb !== undefined) query = query.where('verb', '=', verb);
    const page = await query.orderBy('id').limit(pageSize).execute();
    if (page.length > 0) yield page;
    last = page.at(-1)?.id ?? last;
    more = page.length === pageSize;
    if (more) await afterOtherRequests();
  }
}
