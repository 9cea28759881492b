import { officeEndpoint } from '@/api/endpoint.ts';
import { change, differences } from '@/api/office/change.ts';
import { ProblemError } from '@/api/problem.ts';
import { editBody } from '@/core/exam/office.ts';
import { demandChangeableSitting } from './demand-sitting.ts';
import { demandTerms } from './terms.ts';

/**
 * Changes the terms of an examination: all of them while nobody has begun. Afterwards only what takes nothing from anybody:
 * the title, a later closing, when scores and answers are shown.
 */
export const edit = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/exams/edit',
    summary: 'Change an examination',
    body: editBody,
    answer: null,
    problems: ['unknown-exam', 'unknown-branch', 'unknown-paper', 'exam-begun'],
  },
  ['organiser', 'administrator'],
  async ({ context, body: { id, ...wanted } }, officer, deps) => {
    await change({ context, officer, deps }, async (making) => {
      const before = await demandChangeableSitting(making, id);
      const terms = await demandTerms(making, wanted, before.paper);
      const changed = differences(pick(before, terms), terms);
      const begun = await making.db
        .selectFrom('exam_attempt')
        .select('id')
        .where('sitting', '=', id)
        .executeTakeFirst();
      const fixed = Object.keys(changed).filter((field) => !['title', 'closes', 'scores', 'answers'].includes(field));
      if (begun !== undefined && (fixed.length > 0 || terms.closes < before.closes))
        throw new ProblemError('exam-begun');
      if (Object.keys(changed).length === 0) return;
      await making.db.updateTable('exam_sitting').set(terms).where('id', '=', id).execute();
      making.note('exam-edited', { id, name: terms.title }, changed);
    });
    return undefined;
  },
);

function pick<T extends object, K extends object>(from: T, like: K): Pick<T, keyof T & keyof K> {
  const names = Object.keys(like) as (keyof T & keyof K)[];
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, keyof T & keyof K>;
}
