import type { Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { Tables } from '@/api/database/tables.ts';
import { memberEndpoint } from '@/api/endpoint.ts';
import { asWritten, fits } from '@/core/exam/ask.ts';
import { judge } from '@/core/exam/clock.ts';
import { drawPaper } from '@/core/exam/draw.ts';
import { saveAnswer, saveBody } from '@/core/exam/member.ts';
import type { Member } from '@/api/accounts/member.ts';
import { deadline, lockAttempt, readAnswers, readTerms } from './attempt.ts';
import { heard } from './hear.ts';
import { readMyAttempt } from './mine.ts';
import { shownAnswer } from './paper-of.ts';
import { readPaper } from './papers.ts';

type Body = z.infer<typeof saveBody>;
type Answer = z.infer<typeof saveAnswer>;

/** More answers than anybody gives in an attempt: a bound for those who send without end. */
const mostSaved = 20_000;

/**
 * Takes in answers, and tells what other devices answered. What is accepted is on disk. The order in which answers come in
 * decides which is the newest; a version that is known already is accepted and changes nothing.
 */
export const save = memberEndpoint(
  {
    method: 'post',
    path: '/api/exams/save',
    summary: 'Save answers of an attempt',
    body: saveBody,
    answer: saveAnswer,
    problems: ['unknown-attempt'],
  },
  ({ body }, member, { store, now: clock }) => store.write((db) => take(db, body, member, clock())),
);

async function take(db: Kysely<Tables>, body: Body, member: Member, now: number): Promise<Answer> {
  await readMyAttempt(db, member, body.attempt);
  const attempt = await lockAttempt(db, body.attempt);
  const { sitting, extension } = await readTerms(db, attempt);
  const paper = await readPaper(db, sitting.paper);
  const drawn = drawPaper(paper, attempt.seed);
  const end = deadline(attempt, sitting, extension);
  const before = await deviceOf(db, body);
  const answer: Answer = {
    now,
    deadline: end,
    submitted: attempt.submitted,
    accepted: [],
    rejected: [],
    answers: [],
    sequence: 0,
  };
  let { sequence, late } = attempt;

  for (const { question, response, version, ago } of [...body.answers].sort((a, b) => a.version - b.version)) {
    const asked = drawn[question]?.question;
    const refuse = (reason: Answer['rejected'][number]['reason']) => answer.rejected.push({ version, reason });
    if (before.versions.has(version)) {
      answer.accepted.push(version);
      continue;
    }
    const verdict = judge({ now, deadline: end, grace: sitting.grace, ago, heard: before.heard ?? now });
    if (asked === undefined || (response !== null && !fits(asked, response))) refuse('unfit');
    else if (attempt.submitted !== null) refuse('submitted');
    else if (verdict === 'refused') refuse('too-late');
    else if (sequence >= mostSaved) refuse('too-many');
    else {
      const written =
        response === null ? null : JSON.stringify(asWritten(asked, attempt.seed, paper.shuffle, response));
      sequence += 1;
      if (verdict === 'late') late += 1;
      before.versions.add(version);
      await db
        .insertInto('exam_answer')
        .values({
          ...{ attempt: attempt.id, sequence, question, response: written, given: Math.max(attempt.began, now - ago) },
          ...{
            stored: now,
            device: body.device,
            version,
            late: verdict === 'late' ? 1 : 0,
            heard: before.heard ?? now,
          },
        })
        .execute();
      answer.accepted.push(version);
    }
  }
  const newest = await readAnswers(db, attempt.id);
  if (attempt.submitted === null) {
    const answered = [...newest.values()].filter(
      ({ response, late: isLate }) => response !== null && isLate === 0,
    ).length;
    await db.updateTable('exam_attempt').set({ sequence, late, answered }).where('id', '=', attempt.id).execute();
    await heard(db, attempt.id, body.device, now);
  }
  answer.sequence = sequence;
  answer.answers = [...newest.values()]
    .filter((row) => row.sequence > body.known)
    .map((row) => shownAnswer(row, { drawn, seed: attempt.seed, paper }));
  return answer;
}

/** What is known of a device: when it was last heard of, and which of its versions are kept. */
async function deviceOf(db: Kysely<Tables>, { attempt, device, answers }: Body) {
  const row = await db
    .selectFrom('exam_device')
    .select('heard')
    .where('attempt', '=', attempt)
    .where('device', '=', device)
    .executeTakeFirst();
  const versions = answers.map(({ version }) => version);
  const known =
    versions.length === 0
      ? []
      : await db
          .selectFrom('exam_answer')
          .select('version')
          .where('attempt', '=', attempt)
          .where('device', '=', device)
          .where('version', 'in', versions)
          .execute();
  return { heard: row?.heard, versions: new Set(known.map(({ version }) => version)) };
}
