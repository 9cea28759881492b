import { randomBytes } from 'node:crypto';
import { nameKey, searchText } from '@/api/accounts/member.ts';
import { hashOneTime, newOneTimePassword } from '@/api/accounts/one-time.ts';
import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { addPersonBody, oneTimeAnswer } from '@/core/people/person.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { demandBranchFor, demandRoles, readPerson } from './demand-person.ts';

/** Adds a member, with a one-time password. */
export const addPerson = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/members/add',
    summary: 'Add a member',
    body: addPersonBody,
    answer: oneTimeAnswer,
    problems: ['unknown-branch', 'name-taken'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { name, displayName, branch, ...wanted } }, officer, deps) => {
    const oneTimePassword = newOneTimePassword();
    const member = await change({ context, officer, deps }, async (making) => {
      const { now } = making;
      const { roles, organises } = demandRoles(making, wanted);
      demandBranchFor(making, branch);
      const id = uuidV7(now, randomBytes(16));
      const made = await making.db
        .insertInto('member')
        .values({
          ...{ id, organisation: officer.member.organisation, name, name_key: nameKey(name) },
          ...{ display_name: displayName, search_text: searchText(name, displayName) },
          ...{ roles: JSON.stringify(roles), branch, organises, created: now },
          ...{ password: hashOneTime(oneTimePassword), password_changed: now },
          one_time_until: now + deps.policy.oneTime,
        })
        .onConflict((conflict) => conflict.columns(['organisation', 'name_key']).doNothing())
        .executeTakeFirst();
      if (made.numInsertedOrUpdatedRows !== 1n) throw new ProblemError('name-taken');
      making.note('member-added', { id, name: displayName }, { name, branch, roles, organises });
      return readPerson(making, id);
    });
    return { member, oneTimePassword };
  },
);
