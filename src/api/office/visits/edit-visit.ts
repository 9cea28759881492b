import { officeEndpoint } from '@/api/endpoint.ts';
import { detailColumns, detailsOf } from '@/api/guide/visits.ts';
import { change, differences } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { visitEdit } from '@/core/guide/visit.ts';
import { isInReach } from '@/core/people/rights.ts';

/** Corrects what a guide wrote down of a visit. */
export const editVisit = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/visits/edit',
    summary: 'Correct group, head count or note of a guided visit',
    body: visitEdit,
    answer: null,
    problems: ['unknown-visit'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id, ...details } }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const row = await making.db
        .selectFrom('guided_visit')
        .selectAll()
        .where('id', '=', id)
        .where('organisation', '=', officer.member.organisation)
        .executeTakeFirst();
      if (row === undefined || !isInReach(making.officer, row.branch, making.tree)) {
        throw new ProblemError('unknown-visit');
      }
      await making.db
        .updateTable('guided_visit')
        .set(detailColumns(details, row.guide_name))
        .where('id', '=', id)
        .execute();
      making.note('visit-edited', { id, name: row.guide_name }, differences(detailsOf(row), details));
    });
  },
);
