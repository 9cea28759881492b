import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { removeBranchBody } from '@/core/people/branch.ts';
import { demandChangeableBranch } from './demand-branch.ts';

/** Removes a branch in which nobody and nothing is left. */
export const removeBranch = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/branches/remove',
    summary: 'Remove an empty branch',
    body: removeBranchBody,
    answer: null,
    problems: ['unknown-branch', 'branch-in-use'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id } }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const { name } = demandChangeableBranch(making, id);
      const someone = await making.db
        .selectFrom('member')
        .select('id')
        .where((where) => where.or([where('branch', '=', id), where('organises', '=', id)]))
        .executeTakeFirst();
      if (someone !== undefined || making.tree.childrenOf(id).length > 0) throw new ProblemError('branch-in-use');
      await making.db.deleteFrom('branch').where('id', '=', id).execute();
      making.note('branch-removed', { id, name });
    });
    return undefined;
  },
);
