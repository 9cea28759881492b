import { officeEndpoint } from '@/api/endpoint.ts';
import { branchesAnswer } from '@/core/people/branch.ts';
import { readTree } from './branch-tree.ts';

/** The branches in an officer's reach. */
export const readBranches = officeEndpoint(
  { method: 'get', path: '/api/office/branches', summary: 'Branches', answer: branchesAnswer },
  ['organiser', 'administrator'],
  async (_call, { member: { organisation }, top }, { store: { db } }) => {
    const tree = await readTree(db, organisation);
    const counts = await db
      .selectFrom('member')
      .select(['branch', (select) => select.fn.countAll<number>().as('members')])
      .where('organisation', '=', organisation)
      .groupBy('branch')
      .execute();
    const members = new Map(counts.map((row) => [row.branch, row.members]));
    const branches = tree.from(top).map(({ id, parent, name }) => ({
      id,
      parent: id === top ? null : parent,
      name,
      members: members.get(id) ?? 0,
    }));
    return { branches };
  },
);
