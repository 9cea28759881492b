import { memberEndpoint } from '@/api/endpoint.ts';
import { openBody, paperAnswer } from '@/core/exam/member.ts';
import { settle } from './attempt.ts';
import { hear } from './hear.ts';
import { readMyAttempt } from './mine.ts';
import { paperOf } from './paper-of.ts';

/** Opens an attempt again, after a reload or on another device. What was handed in is shown by its result alone. */
export const openAttempt = memberEndpoint(
  {
    method: 'post',
    path: '/api/exams/open',
    summary: 'Open an attempt that is being written',
    body: openBody,
    answer: paperAnswer,
    problems: ['unknown-attempt'],
  },
  async ({ body: { attempt: id, device } }, member, { store, now: clock }) => {
    const now = clock();
    await settle((unit) => store.write(unit), store.db, { member: member.id }, now);
    const attempt = await readMyAttempt(store.db, member, id);
    const paper = await paperOf(store.db, attempt, now);
    if (attempt.submitted !== null) return { ...paper, questions: [], answers: [] };
    // A device whose answers may still be late must bring them with the first word it says.
    if (now <= paper.deadline) await hear(store, id, device, now);
    return paper;
  },
);
