import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { onePersonBody, personAnswer } from '@/core/people/person.ts';
import { demandPerson, readPerson } from './demand-person.ts';

/** Opens a deactivated account again, with the password it had. */
export const reactivate = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/members/reactivate',
    summary: 'Reactivate a member',
    body: onePersonBody,
    answer: personAnswer,
    problems: ['unknown-member'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id } }, officer, deps) => {
    const member = await change({ context, officer, deps }, async (making) => {
      const before = await demandPerson(making, id);
      if (before.deactivated === null) return before;
      await making.db.updateTable('member').set({ deactivated: null }).where('id', '=', id).execute();
      making.note('member-reactivated', { id, name: before.displayName });
      return readPerson(making, id);
    });
    return { member };
  },
);
