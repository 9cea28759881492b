import type { Deps } from '../../src/api/deps.ts';
import type { PaperOfMine } from '../../src/core/exam/member.ts';
import type { OfferedPaper } from '../../src/core/exam/office.ts';
import type { Question, Response } from '../../src/core/marking/question.ts';
import { others } from './organisation.ts';

const hour = 3_600_000;

/** An examination that is open, which some have taken already, by the API's own doors. */
export async function addExam(deps: Deps): Promise<void> {
  const { createApp } = await import('../../src/api/app.ts');
  const { addSession } = await import('../../src/api/accounts/session.ts');
  const { cookieName } = await import('../../src/api/accounts/token.ts');
  const { store } = deps;
  if ((await store.db.selectFrom('exam_sitting').select('id').executeTakeFirst()) !== undefined) return;
  const app = createApp(deps);
  const now = Date.now();

  async function as(name: string): Promise<<T>(path: string, body?: object) => Promise<T>> {
    const { id } = await store.db.selectFrom('member').select('id').where('name', '=', name).executeTakeFirstOrThrow();
    const token = await store.write((db) => addSession(db, { member: id, shared: false, replaces: null }, now));
    return async <T>(path: string, body?: object): Promise<T> => {
      const response = await app.request(`http://localhost${path}`, {
        headers: { cookie: `${cookieName}=${token}`, 'content-type': 'application/json', host: 'localhost' },
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
      return (response.status === 204 ? undefined : await response.json()) as T;
    };
  }

  const officer = await as('guan');
  const { papers } = await officer<{ papers: OfferedPaper[] }>('/api/office/exams');
  const [paper] = papers;
  if (paper === undefined) return;
  const { id } = await officer<{ id: string }>('/api/office/exams/schedule', {
    ...{
      title: paper.title,
      paper: paper.revision,
      branches: ['demo-top'],
      opens: now - hour,
      closes: now + 72 * hour,
    },
    ...{ minutes: paper.minutes, attempts: paper.attempts, pass: paper.pass, grace: 10 },
    ...{ scores: 'submitted', answers: 'submitted' },
  });
  for (const [index, { name }] of others.entries()) {
    const member = await as(name);
    const begun = await member<PaperOfMine>('/api/exams/begin', { sitting: id, device: 'demo-device' });
    const drawn = await drawnOf(deps, begun.attempt);
    const answers = begun.questions.flatMap((_, question) => {
      // The later ones know less; the last two are still writing.
      const isKnown = (question * 7 + index * 3) % 10 >= index;
      if (index > 6 && question > 12) return [];
      return [{ question, response: drawn(question, isKnown), version: question + 1, ago: 0 }];
    });
    await member('/api/exams/save', { attempt: begun.attempt, device: 'demo-device', known: 0, answers });
    if (index > 6) continue;
    await member('/api/exams/submit', { attempt: begun.attempt });
    if (index === 2) {
      const text = '这一题的说法与教材不一样，请再看一看。';
      await member('/api/exams/appeal', { attempt: begun.attempt, question: 3, text });
    }
  }
}

/** Answers to an attempt, right or wrong, in the letters that its member sees. */
async function drawnOf({ store }: Deps, attempt: string): Promise<(question: number, isRight: boolean) => Response> {
  const { readTerms } = await import('../../src/api/exams/attempt.ts');
  const { readPaper } = await import('../../src/api/exams/papers.ts');
  const { drawPaper } = await import('../../src/core/exam/draw.ts');
  const { asShown } = await import('../../src/core/exam/ask.ts');
  const row = await store.db.selectFrom('exam_attempt').selectAll().where('id', '=', attempt).executeTakeFirstOrThrow();
  const { sitting } = await readTerms(store.db, row);
  const paper = await readPaper(store.db, sitting.paper);
  const drawn = drawPaper(paper, row.seed);
  return (index, isRight) => {
    const question = drawn[index]?.question;
    if (question === undefined) throw new RangeError(`no question ${index}`);
    return asShown(question, row.seed, paper.shuffle, isRight ? rightOf(question) : wrongOf(question));
  };
}

const name = (index: number): string => String.fromCharCode(65 + index);

function rightOf(question: Question): Response {
  switch (question.type) {
    case 'order':
      return question.items.map((_, index) => name(index));
    case 'match':
      return Object.fromEntries(question.pairs.map((_, index) => [name(index), name(index)]));
    case 'blank':
      return question.answer.map(([first = '']) => first);
    default:
      return question.answer;
  }
}

function wrongOf(question: Question): Response {
  switch (question.type) {
    case 'order':
      return question.items.map((_, index, { length }) => name((index + 2) % length));
    case 'match':
      return Object.fromEntries(
        question.pairs.map((_, index, { length }) => [name(index), name((index + 1) % length)]),
      );
    case 'blank':
      return question.answer.map(() => '不知道');
    case 'truefalse':
      return !question.answer;
    case 'single':
      return question.answer === 'A' ? 'B' : 'A';
    case 'multiple':
      return question.answer.slice(0, 1);
    case 'hotspot':
      return [question.answer.includes('A') ? 'B' : 'A'];
  }
}
