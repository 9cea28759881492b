import { officeEndpoint } from '@/api/endpoint.ts';
import { readPaper } from '@/api/exams/papers.ts';
import { ProblemError } from '@/api/problem.ts';
import { drawPaper } from '@/core/exam/draw.ts';
import { previewAnswer, previewQuery } from '@/core/exam/office.ts';

/** A paper as it may be drawn for a member, with keys. */
export const preview = officeEndpoint(
  {
    method: 'get',
    path: '/api/office/exams/preview',
    summary: 'A paper as it may be drawn, with keys',
    query: previewQuery,
    answer: previewAnswer,
    problems: ['unknown-paper'],
  },
  ['organiser', 'administrator'],
  async ({ query: { paper: revision, seed } }, _officer, { store: { db } }) => {
    const row = await db
      .selectFrom('exam_paper')
      .select('revision')
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (row === undefined) throw new ProblemError('unknown-paper');
    const paper = await readPaper(db, revision);
    return {
      ...{ title: paper.title, instructions: paper.instructions },
      parts: paper.parts.map(({ title, points, take }) => ({ title, points, questions: take })),
      questions: drawPaper(paper, seed).map(({ question: key, points, part }) => ({ key, points, part })),
    };
  },
);
