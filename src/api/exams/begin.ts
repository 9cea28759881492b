import { randomBytes } from 'node:crypto';
import { memberEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { beginBody, paperAnswer } from '@/core/exam/member.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { settle } from './attempt.ts';
import { hear } from './hear.ts';
import { attemptsFor, readMine, stateOf } from './mine.ts';
import { paperOf } from './paper-of.ts';

/**
 * Begins an attempt. Where one is being written it is answered instead, so that a button pressed twice, or on two devices,
 * begins one.
 */
export const begin = memberEndpoint(
  {
    method: 'post',
    path: '/api/exams/begin',
    summary: 'Begin an attempt',
    body: beginBody,
    answer: paperAnswer,
    problems: ['unknown-exam', 'exam-not-open', 'no-attempts-left'],
  },
  async ({ body: { sitting: id, device } }, member, { store, now: clock }) => {
    const now = clock();
    await settle((unit) => store.write(unit), store.db, { member: member.id }, now);
    const attempt = await store.write(async (db) => {
      // Locks the examination: nobody changes its terms meanwhile, and a member's two devices follow one another.
      await db
        .updateTable('exam_sitting')
        .set((update) => ({ created: update.ref('created') }))
        .where('id', '=', id)
        .execute();
      const mine = await readMine(db, member, id);
      const open = mine.attempts.find(({ submitted }) => submitted === null);
      if (open !== undefined) return open;
      if (stateOf(mine, now) !== 'open') throw new ProblemError('exam-not-open');
      if (mine.attempts.length >= attemptsFor(mine)) throw new ProblemError('no-attempts-left');
      const seed = randomBytes(16).toString('hex');
      return db
        .insertInto('exam_attempt')
        .values({
          ...{
            id: uuidV7(now, randomBytes(16)),
            sitting: id,
            member: member.id,
            number: mine.attempts.length + 1,
            seed,
          },
          ...{
            began: now,
            submitted: null,
            automatic: 0,
            marks: null,
            answered: 0,
            late: 0,
            late_counts: 0,
            sequence: 0,
          },
        })
        .returningAll()
        .executeTakeFirstOrThrow();
    });
    await hear(store, attempt.id, device, now);
    return paperOf(store.db, attempt, now);
  },
);
