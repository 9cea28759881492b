import { randomBytes } from 'node:crypto';
import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { addBranchBody, branchAnswer } from '@/core/people/branch.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { demandFreeName, demandParent } from './demand-branch.ts';

/** Adds a branch. */
export const addBranch = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/branches/add',
    summary: 'Add a branch',
    body: addBranchBody,
    answer: branchAnswer,
    problems: ['unknown-branch', 'branch-name-taken'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { parent, name } }, officer, deps) => {
    const branch = await change({ context, officer, deps }, async (making) => {
      demandParent(making, parent);
      demandFreeName(making, parent, name);
      const id = uuidV7(making.now, randomBytes(16));
      const { organisation } = officer.member;
      await making.db.insertInto('branch').values({ id, organisation, parent, name, created: making.now }).execute();
      making.note('branch-added', { id, name }, { parent });
      return { id, parent, name, members: 0 };
    });
    return { branch };
  },
);
