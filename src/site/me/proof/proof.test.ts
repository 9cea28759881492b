import { expect, test } from 'vitest';
import { newAttempt } from '@/core/marking/attempt.ts';
import { emptyWork } from '@/core/progress/fold.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { type Known, proofOf } from './proof.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);
const known: Known = {
  courses: [{ activity: 'course/c', title: '课', works: ['lesson/a', 'lesson/b'] }],
  quizzes: [{ activity: 'quiz/q', title: '测', take: 2 }],
};
const [lastYear, autumn] = [at('2025-12-31T23:30:00'), at('2026-10-01T08:00:00')];
const [first, second] = [newAttempt(lastYear, new Uint8Array(16)), newAttempt(autumn, new Uint8Array(16))];
const answer = (score: number) => ({ at: autumn, id: 'i', response: 'A', score, best: score });
const progress: Progress = {
  'lesson/a': {
    ...emptyWork(),
    spans: [[lastYear, lastYear + 3_600_000]],
    completed: { at: lastYear, id: 'i', revision: 'r' },
  },
  'lesson/b': { ...emptyWork(), completed: { at: autumn, id: 'i', revision: 'r' } },
  'quiz/q': { ...emptyWork(), attempts: { [second]: { x: answer(1), y: answer(0.5) } } },
};
const older = [
  { activity: 'quiz/q', attempt: first, from: lastYear, to: lastYear + 1, answered: 2, right: 2, points: 2 },
];
const proof = (year: string | undefined, of = progress) =>
  proofOf(of, known, older, { year, today: '2026-11-24', timeZone: 'Asia/Shanghai' });

test('a year has what was done in it, by the days of the site', () => {
  expect(proof('2026')).toMatchObject({
    days: ['2026-01-01', '2026-11-24'],
    seconds: 1800,
    lessons: 1,
    courses: [{ title: '课', begun: '2025-12-31', finished: '2026-10-01' }],
    quizzes: [{ title: '测', runs: 1, best: { attempt: second, points: 1.5 }, last: '2026-10-01' }],
  });
  expect(proof('2025')).toMatchObject({
    days: ['2025-01-01', '2025-12-31'],
    seconds: 1800,
    lessons: 1,
    courses: [],
    quizzes: [{ runs: 1, best: { attempt: first } }],
  });
});

test('everything begins with the first day of study', () => {
  expect(proof(undefined)).toMatchObject({ days: ['2025-12-31', '2026-11-24'], seconds: 3600, lessons: 2 });
  expect(proof(undefined).quizzes[0]).toMatchObject({ runs: 2, best: { attempt: first } });
});

test('where nothing was studied there is nothing to prove', () => {
  const empty = proofOf({}, known, [], { year: undefined, today: '2026-11-24', timeZone: 'Asia/Shanghai' });
  expect(empty).toEqual({ days: null, seconds: 0, lessons: 0, courses: [], quizzes: [] });
});
