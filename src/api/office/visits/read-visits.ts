import { sql } from 'kysely';
import { officeEndpoint } from '@/api/endpoint.ts';
import { loggedOf } from '@/api/guide/visits.ts';
import { readTree } from '@/api/office/branches/branch-tree.ts';
import { demandFilter } from '@/api/office/members/read-people.ts';
import { visitAnswer, visitQuery } from '@/core/guide/visit.ts';
import { visitConditions } from './found.ts';

const page = 50;

/** Guided visits in an officer's reach, newest first, with what all of them come to. */
export const readVisits = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/visits',
    summary: 'Guided visits, by day, branch and part of a name',
    query: visitQuery,
    answer: visitAnswer,
    problems: ['unknown-branch'],
  },
  ['organiser', 'administrator'],
  async ({ query }, officer, { store: { db }, now }) => {
    const { organisation } = officer.member;
    demandFilter(query, officer, await readTree(db, organisation));
    const chosen = db
      .selectFrom('guided_visit')
      .where('organisation', '=', organisation)
      .where((where) => where.and(visitConditions(where, query, officer)));
    const total = await chosen
      .select((select) => [
        select.fn.countAll<number>().as('visits'),
        sql<number>`coalesce(sum(heads), 0)`.as('heads'),
        sql<number>`coalesce(sum(coalesce(ended, ${now()}) - started), 0) / 1000`.as('seconds'),
      ])
      .executeTakeFirstOrThrow();
    // Ids are made of the time at which a visit began.
    const rows = await chosen
      .selectAll()
      .$if(query.before !== undefined, (older) => older.where('id', '<', query.before ?? ''))
      .orderBy('id', 'desc')
      .limit(page + 1)
      .execute();
    const visits = rows.slice(0, page);
    return {
      visits: visits.map(loggedOf),
      next: rows.length > page ? (visits.at(-1)?.id ?? null) : null,
      total: { visits: Number(total.visits), heads: Number(total.heads), seconds: Math.round(Number(total.seconds)) },
    };
  },
);
