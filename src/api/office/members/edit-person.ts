import { nameKey, searchText } from '@/api/accounts/member.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { change, differences } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { editPersonBody, personAnswer } from '@/core/people/person.ts';
import { demandPerson, readPerson } from './demand-person.ts';

/** Corrects a member's names. */
export const editPerson = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/members/edit',
    summary: 'Edit the names of a member',
    body: editPersonBody,
    answer: personAnswer,
    problems: ['unknown-member', 'name-taken'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id, name, displayName } }, officer, deps) => {
    const member = await change({ context, officer, deps }, async (making) => {
      const before = await demandPerson(making, id);
      const key = nameKey(name);
      const other = await making.db
        .selectFrom('member')
        .select('id')
        .where('organisation', '=', officer.member.organisation)
        .where('name_key', '=', key)
        .where('id', '!=', id)
        .executeTakeFirst();
      if (other !== undefined) throw new ProblemError('name-taken');
      await making.db
        .updateTable('member')
        .set({ name, name_key: key, display_name: displayName, search_text: searchText(name, displayName) })
        .where('id', '=', id)
        .execute();
      const changed = differences({ name: before.name, displayName: before.displayName }, { name, displayName });
      making.note('member-edited', { id, name: displayName }, changed);
      return readPerson(making, id);
    });
    return { member };
  },
);
