import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Tables } from '@/api/database/tables.ts';
import { memberEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import type { Owner } from '@/api/records/fold-in.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted } from '@/core/progress/read.ts';
import { lengthOf } from '@/core/progress/spans.ts';

/** Without letters that look like digits. Twelve of them are 59 bits: nobody guesses one. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWX';
const numberLength = 12;

/** Milliseconds of study in each work on the course. */
const leastStudy = 30_000;

const answer = z.object({ number: z.string(), issued: z.number(), title: z.string(), name: z.string() });

/** A certificate for a course that the member completed; the same one each time it is asked for. */
export const certify = memberEndpoint(
  {
    method: 'post',
    path: '/api/me/certificates',
    summary: 'A certificate for a course I completed',
    body: z.object({ course: z.string().max(120).startsWith('course/') }),
    answer,
    problems: ['course-not-completed'],
  },
  async ({ body: { course } }, { organisation, id, displayName }, { store, now }) => {
    const owner = { organisation, member: id };
    const made = await store.write(async (db) => {
      const before = await ofCourse(db, owner, course);
      if (before) return before;
      const title = await titleIfCompleted(db, owner, course);
      if (title === undefined) return undefined;
      const number = Array.from({ length: numberLength }, () => letters[randomInt(letters.length)]).join('');
      await db
        .insertInto('certificate')
        .values({ number, ...owner, course, title, issued: now() })
        .onConflict((conflict) => conflict.columns(['organisation', 'member', 'course']).doNothing())
        .execute();
      return ofCourse(db, owner, course);
    });
    if (!made) throw new ProblemError('course-not-completed');
    return { ...made, name: displayName };
  },
);

function ofCourse(db: Kysely<Tables>, { organisation, member }: Owner, course: string) {
  return db
    .selectFrom('certificate')
    .select(['number', 'issued', 'title'])
    .where('organisation', '=', organisation)
    .where('member', '=', member)
    .where('course', '=', course)
    .executeTakeFirst();
}

/** The course's title if every work on it is completed by what the server has; a record that merely says so counts for nothing. */
async function titleIfCompleted(
  db: Kysely<Tables>,
  { organisation, member }: Owner,
  course: string,
): Promise<string | undefined> {
  const work = await db.selectFrom('work').select(['title', 'parts']).where('activity', '=', course).executeTakeFirst();
  const stops = work ? (JSON.parse(work.parts) as string[]) : [];
  if (!work || stops.length === 0) return undefined;
  const rows = await db
    .selectFrom('progress')
    .select(['activity', 'state'])
    .where('organisation', '=', organisation)
    .where('member', '=', member)
    .where('activity', 'in', stops)
    .execute();
  const completed = rows.filter(({ state }) => isStudied(JSON.parse(state) as WorkProgress));
  return completed.length === stops.length ? work.title : undefined;
}

/** A record can say that a work is completed; time and marked answers must bear it out. */
function isStudied(progress: WorkProgress): boolean {
  const isBorneOut = lengthOf(progress.spans) >= leastStudy || Object.keys(progress.answers).length > 0;
  return isCompleted(progress) && isBorneOut;
}
