import { randomBytes } from 'node:crypto';
import { officeEndpoint } from '@/api/endpoint.ts';
import { change } from '@/api/office/change.ts';
import { scheduleBody, scheduledOne } from '@/core/exam/office.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { demandTerms } from './terms.ts';

/** Schedules an examination. It keeps the paper as it is now, whatever is published later. */
export const schedule = officeEndpoint(
  {
    method: 'post',
    path: '/api/office/exams/schedule',
    summary: 'Schedule an examination',
    body: scheduleBody,
    answer: scheduledOne,
    problems: ['unknown-branch', 'unknown-paper'],
  },
  ['organiser', 'administrator'],
  async ({ context, body }, officer, deps) =>
    change({ context, officer, deps }, async (making) => {
      const terms = await demandTerms(making, body);
      const id = uuidV7(making.now, randomBytes(16));
      const { organisation } = officer.member;
      await making.db
        .insertInto('exam_sitting')
        .values({ id, organisation, created: making.now, creator: officer.id, ...terms })
        .execute();
      making.note('exam-scheduled', { id, name: body.title }, { ...body });
      return { id };
    }),
);
