import { officeEndpoint } from '@/api/endpoint.ts';
import { change, differences } from '@/api/office/change.ts';
import { changeRolesBody, personAnswer } from '@/core/people/person.ts';
import { demandAdministrator, demandPerson, demandRoles, readPerson } from './demand-person.ts';

/** Gives a member other roles. */
export const changeRoles = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/members/roles',
    summary: 'Change the roles of a member',
    body: changeRolesBody,
    answer: personAnswer,
    problems: ['unknown-member', 'unknown-branch', 'last-administrator'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id, ...wanted } }, officer, deps) => {
    const member = await change({ context, officer, deps }, async (making) => {
      const before = await demandPerson(making, id);
      const after = demandRoles(making, wanted);
      await making.db
        .updateTable('member')
        .set({ roles: JSON.stringify(after.roles), organises: after.organises })
        .where('id', '=', id)
        .execute();
      if (before.roles.includes('administrator')) await demandAdministrator(making);
      const changed = differences({ roles: before.roles, organises: before.organises }, after);
      making.note('roles-changed', { id, name: before.displayName }, changed);
      return readPerson(making, id);
    });
    return { member };
  },
);
