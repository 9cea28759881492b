import { memberEndpoint } from '@/api/endpoint.ts';
import { sittingAnswer, sittingQuery } from '@/core/exam/member.ts';
import { settle } from './attempt.ts';
import { describe, readMine } from './mine.ts';

/** One examination, before and after it is taken. */
export const readSitting = memberEndpoint(
  {
    method: 'get',
    path: '/api/exams/sitting',
    summary: 'One of my examinations',
    query: sittingQuery,
    answer: sittingAnswer,
    problems: ['unknown-exam'],
  },
  async ({ query: { id } }, member, { store, now: clock }) => {
    const now = clock();
    await settle((unit) => store.write(unit), store.db, { member: member.id }, now);
    const mine = await readMine(store.db, member, id);
    const { sitting, paper } = await describe(store.db, mine, now);
    return { now, sitting: { ...sitting, instructions: paper.instructions, grace: mine.sitting.grace } };
  },
);
