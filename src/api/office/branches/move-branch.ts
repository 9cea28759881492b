import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { branchAnswer, moveBranchBody } from '@/core/people/branch.ts';
import { countMembers } from './count-members.ts';
import { demandChangeableBranch, demandFreeName, demandParent } from './demand-branch.ts';

/** Moves a branch, with all that is below it, below another one or to the top. */
export const moveBranch = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/branches/move',
    summary: 'Move a branch with all below it',
    body: moveBranchBody,
    answer: branchAnswer,
    problems: ['unknown-branch', 'branch-cycle', 'branch-name-taken'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id, parent } }, officer, deps) => {
    const branch = await change({ context, officer, deps }, async (making) => {
      const { name, parent: before } = demandChangeableBranch(making, id);
      demandParent(making, parent);
      if (making.tree.isWithin(parent, id)) throw new ProblemError('branch-cycle');
      demandFreeName(making, parent, name, id);
      await making.db.updateTable('branch').set({ parent }).where('id', '=', id).execute();
      making.note('branch-moved', { id, name }, { parent: [before, parent] });
      return { id, parent, name, members: await countMembers(making.db, id) };
    });
    return { branch };
  },
);
