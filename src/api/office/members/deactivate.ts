import { endSessionsOf } from '@/api/accounts/session.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { onePersonBody, personAnswer } from '@/core/people/person.ts';
import { demandAdministrator, demandPerson, readPerson } from './demand-person.ts';

/** Closes a member's account, for now or for good, and ends their sessions. What they studied stays. */
export const deactivate = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/members/deactivate',
    summary: 'Deactivate a member',
    body: onePersonBody,
    answer: personAnswer,
    problems: ['unknown-member', 'last-administrator'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id } }, officer, deps) => {
    const member = await change({ context, officer, deps }, async (making) => {
      const before = await demandPerson(making, id);
      if (before.deactivated !== null) return before;
      await making.db.updateTable('member').set({ deactivated: making.now }).where('id', '=', id).execute();
      if (before.roles.includes('administrator')) await demandAdministrator(making);
      await endSessionsOf(making.db, id);
      making.note('member-deactivated', { id, name: before.displayName });
      return readPerson(making, id);
    });
    return { member };
  },
);
