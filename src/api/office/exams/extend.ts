import { officeEndpoint } from '@/api/endpoint.ts';
import { isFor } from '@/api/exams/mine.ts';
import { change } from '@/api/office/change.ts';
import { readPerson } from '@/api/office/members/demand-person.ts';
import { ProblemError } from '@/api/problem.ts';
import { extendBody } from '@/core/exam/office.ts';
import { demandChangeableSitting } from './demand-sitting.ts';

/** Gives one member more time or attempts. It replaces what they were given before. */
export const extend = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/exams/extend',
    summary: 'Give a member more time or attempts',
    body: extendBody,
    answer: null,
    problems: ['unknown-exam', 'unknown-member'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id, member, ...given } }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const sitting = await demandChangeableSitting(making, id);
      const person = await readPerson(making, member);
      if (!isFor(sitting, person.branch, making.tree)) throw new ProblemError('unknown-member');
      await making.db
        .insertInto('exam_extension')
        .values({ sitting: id, member, ...given })
        .onConflict((conflict) => conflict.columns(['sitting', 'member']).doUpdateSet(given))
        .execute();
      making.note('exam-extended', { id: member, name: person.displayName }, { exam: sitting.title, ...given });
    });
    return undefined;
  },
);
