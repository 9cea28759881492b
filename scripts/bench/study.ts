import { randomBytes } from 'node:crypto';
import type { Catalogue, Work } from '../../src/core/catalogue/catalogue.ts';
import { letter } from '../../src/core/marking/question.ts';
import { uuidV7 } from '../../src/core/record/uuid.ts';

/** Sixteen lessons with six sections and three questions each, and four quizzes of ten questions. */
const works: Work[] = Array.from({ length: 20 }, (_, index) =>
  index % 5 === 4 ? work(`quiz/bench-${index}`, 0, 10) : work(`lesson/bench-${index}`, 6, 3),
);

export const benchCatalogue: Catalogue = {
  activityBase: 'https://bench.example/id',
  timeZone: 'Asia/Shanghai',
  exams: { papers: [], pictures: [] },
  kiosks: [],
  works,
};

function work(activity: Work['activity'], sections: number, questions: number): Work {
  const asked = Array.from({ length: questions }, (_, index) => `question-${index}`);
  return {
    activity,
    title: activity,
    revision: '1',
    parts: [...Array.from({ length: sections }, (_, index) => `section-${index}`), ...asked],
    questions: asked.map((id) => ({
      id,
      type: 'multiple',
      ask: '哪些是对的？',
      options: [0, 1, 2, 3].map((index) => ({ text: letter(index) })),
      answer: ['A', 'C'],
    })),
  };
}

/** One member's study: work after work, each part twice, half a minute a part. Answers batches as JSON. */
export function studyOf(actor: string): (length: number) => string {
  const steps = works.flatMap(({ activity, parts }) => [...parts, ...parts].map((part) => ({ activity, part })));
  const began = Date.now() - 1e9;
  const device = newId();
  const session = newId();
  let count = 0;
  function record(): object {
    const at = began + count * 30_000;
    const { activity, part } = steps[count++ % steps.length] ?? {};
    const common = { id: newId(), actor, activity, part, at, device, session };
    if (part?.startsWith('section')) return { ...common, verb: 'experienced', seconds: 30 };
    const answered = { ...common, verb: 'answered', response: ['A', 'B'] };
    return activity?.startsWith('quiz') ? { ...answered, attempt: session } : answered;
  }
  return (length) => JSON.stringify({ device, now: Date.now(), records: Array.from({ length }, record) });
}

function newId(): string {
  return uuidV7(Date.now(), randomBytes(16));
}
