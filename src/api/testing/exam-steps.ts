import { randomUUID } from 'node:crypto';
import { addSession } from '@/api/accounts/session.ts';
import { organisation } from '@/api/accounts/member.ts';
import type { PaperOfMine } from '@/core/exam/member.ts';
import type { ExamTerms, OfferedPaper } from '@/core/exam/office.ts';
import { letter, type Response } from '@/core/marking/question.ts';
import { type Browser, newBrowser, type TestApp } from './test-api.ts';

const minute = 60_000;
let made = 0;

/** Terms of an examination with the sample paper that is open for two hours. */
export async function termsOf(
  officer: Browser,
  now: number,
  branches: string[],
  changed: Partial<ExamTerms> = {},
): Promise<ExamTerms> {
  const { body } = await officer.get('/api/office/exams');
  const [paper] = body['papers'] as OfferedPaper[];
  return {
    ...{ title: '季度考试', paper: paper?.revision ?? '', branches, opens: now - minute, closes: now + 120 * minute },
    ...{ minutes: 30, attempts: 1, pass: 60, grace: 10, scores: 'submitted', answers: 'closed' },
    ...changed,
  };
}

/** A member who takes part, signed in without the cost of a password. */
export async function newCandidate(api: TestApp, branch: string): Promise<{ id: string; browser: Browser }> {
  const id = randomUUID();
  const name = `candidate-${++made}`;
  const { store } = api.deps;
  const token = await store.write(async (db) => {
    await db
      .insertInto('member')
      .values({
        ...{ id, organisation, name, name_key: name, display_name: '考生', search_text: name, branch, organises: null },
        ...{ roles: '["member"]', created: 0, password_changed: api.clock.now, password: 'none' },
      })
      .execute();
    return addSession(db, { member: id, shared: false, replaces: null }, api.clock.now);
  });
  const browser = newBrowser(api, '198.18.0.2');
  browser.token = token;
  return { id, browser };
}

/** Something to answer a question with. */
export function someAnswer({ type, options, items, lefts, blanks }: PaperOfMine['questions'][number]): Response {
  switch (type) {
    case 'truefalse':
      return true;
    case 'single':
      return letter((options?.length ?? 1) - 1);
    case 'order':
      return (items ?? []).map((_, index) => letter(index));
    case 'match':
      return Object.fromEntries((lefts ?? []).map((_, index) => [letter(index), letter(index)]));
    case 'blank':
      return Array.from({ length: blanks ?? 0 }, () => '=1+1');
    default:
      return ['A'];
  }
}

/** Answers all questions of an attempt, or the first. @param forged what a page may claim beside its answers */
export async function write(
  browser: Browser,
  paper: PaperOfMine,
  what: 'all' | 'one',
  forged: object = {},
): Promise<void> {
  const answers = paper.questions
    .map((question, index) => ({
      question: index,
      response: someAnswer(question),
      version: index + 1,
      ago: 0,
      ...forged,
    }))
    .slice(0, what === 'all' ? undefined : 1);
  await browser.post('/api/exams/save', { attempt: paper.attempt, device: 'desk-00001', known: 0, answers, ...forged });
}

/** An examination under way. */
export interface ExamTarget {
  sitting: string;
  terms: ExamTerms;
  attempt: string;
  appeal: string;
}

/** An examination of a branch that a member is writing, with an appeal, put into the database as it would come there. */
export async function newExam(
  { clock, deps: { store } }: TestApp,
  member: string,
  branch: string,
): Promise<ExamTarget> {
  const [sitting, attempt, appeal] = [randomUUID(), randomUUID(), randomUUID()];
  const { now } = clock;
  const { revision: paper } = await store.db.selectFrom('exam_paper').select('revision').executeTakeFirstOrThrow();
  const own = { opens: now - minute, closes: now + 120 * minute, minutes: 30, attempts: 1, pass: 60, grace: 10 };
  const shown = { scores: 'submitted', answers: 'closed' } as const;
  await store.write(async (db) => {
    await db
      .insertInto('exam_sitting')
      .values({
        ...{ id: sitting, organisation, title: '考试', paper, branches: JSON.stringify([branch]), ...own, ...shown },
        ...{ created: now, creator: 'nobody' },
      })
      .execute();
    await db
      .insertInto('exam_attempt')
      .values({
        ...{
          id: attempt,
          sitting,
          member,
          number: 1,
          seed: 'x',
          began: now,
          submitted: null,
          automatic: 0,
          marks: null,
        },
        ...{ answered: 0, late: 0, late_counts: 0, sequence: 0 },
      })
      .execute();
    await db
      .insertInto('exam_appeal')
      .values({
        id: appeal,
        sitting,
        attempt,
        question: 0,
        text: '？',
        at: now,
        reply: null,
        replied: null,
        officer: null,
      })
      .execute();
  });
  return { sitting, attempt, appeal, terms: { title: '考试', paper, branches: [branch], ...own, ...shown } };
}
