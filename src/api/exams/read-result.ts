import { memberEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { resultAnswer, resultQuery, type SeenWhen } from '@/core/exam/member.ts';
import { countOf, fullOf } from '@/core/exam/paper.ts';
import { readAdjustments, settle } from './attempt.ts';
import { closesFor, maySee, readMine, readMyAttempt, scoreIn } from './mine.ts';
import { readPaper } from './papers.ts';
import { reviewOf } from './review.ts';

/** The result of an attempt, as far as the organiser lets it be seen now. */
export const readResult = memberEndpoint(
  {
    method: 'get',
    path: '/api/exams/result',
    summary: 'The result of my attempt',
    query: resultQuery,
    answer: resultAnswer,
    problems: ['unknown-attempt', 'not-submitted'],
  },
  async ({ query: { attempt: id } }, member, { store, now: clock }) => {
    const now = clock();
    const { db } = store;
    await settle((unit) => store.write(unit), db, { member: member.id }, now);
    const attempt = await readMyAttempt(db, member, id);
    if (attempt.submitted === null) throw new ProblemError('not-submitted');
    const mine = await readMine(db, member, attempt.sitting);
    const { title, pass, scores, answers } = mine.sitting;
    const paper = await readPaper(db, mine.sitting.paper);
    const adjustments = await readAdjustments(db, attempt.sitting);
    const seen = { scores: scores as SeenWhen, answers: answers as SeenWhen };
    const maySeeAnswers = maySee(seen.answers, mine, 'answers', now);
    return {
      ...{ now, title, sitting: attempt.sitting, began: attempt.began, submitted: attempt.submitted },
      ...{ automatic: attempt.automatic === 1, answered: attempt.answered, questions: countOf(paper) },
      ...{ full: fullOf(paper), pass, closes: closesFor(mine), ...seen },
      ...{ late: attempt.late, lateCounts: attempt.late_counts === 1 },
      score: maySee(seen.scores, mine, 'scores', now) ? scoreIn(attempt, { paper, pass, adjustments }) : null,
      parts: paper.parts.map(({ title: name, points, take }) => ({ title: name, points, questions: take })),
      reviewed: maySeeAnswers ? await reviewOf(db, attempt, paper, adjustments) : null,
    };
  },
);
