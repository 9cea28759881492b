import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { branchAnswer, renameBranchBody } from '@/core/people/branch.ts';
import { countMembers } from './count-members.ts';
import { demandChangeableBranch, demandFreeName } from './demand-branch.ts';

/** Gives a branch another name. */
export const renameBranch = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/branches/rename',
    summary: 'Rename a branch',
    body: renameBranchBody,
    answer: branchAnswer,
    problems: ['unknown-branch', 'branch-name-taken'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id, name } }, officer, deps) => {
    const branch = await change({ context, officer, deps }, async (making) => {
      const { parent, name: before } = demandChangeableBranch(making, id);
      demandFreeName(making, parent, name, id);
      await making.db.updateTable('branch').set({ name }).where('id', '=', id).execute();
      making.note('branch-renamed', { id, name }, { name: [before, name] });
      return { id, parent, name, members: await countMembers(making.db, id) };
    });
    return { branch };
  },
);
