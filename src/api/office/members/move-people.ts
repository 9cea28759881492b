import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { movedAnswer, movePeopleBody } from '@/core/people/person.ts';
import { demandBranchFor, demandPerson } from './demand-person.ts';

/** Moves members to another branch: all of them or, when one can't be moved, none. */
export const movePeople = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/members/move',
    summary: 'Move members to another branch',
    body: movePeopleBody,
    answer: movedAnswer,
    problems: ['unknown-member', 'unknown-branch'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { ids, branch } }, officer, deps) => {
    const moved = await change({ context, officer, deps }, async (making) => {
      demandBranchFor(making, branch);
      let count = 0;
      for (const id of new Set(ids)) {
        const { branch: before, displayName } = await demandPerson(making, id);
        if (before === branch) continue;
        await making.db.updateTable('member').set({ branch }).where('id', '=', id).execute();
        making.note('member-moved', { id, name: displayName }, { branch: [before, branch] });
        count++;
      }
      return count;
    });
    return { moved };
  },
);
