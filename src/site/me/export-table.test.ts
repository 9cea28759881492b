import { expect, test } from 'vitest';
import { emptyWork } from '@/core/progress/fold.ts';
import type { Activity } from '@/core/place/place.ts';
import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import { tableOf } from './export-table.ts';

const fact = (activity: Activity, title: string, parts: string[]): [Activity, WorkFact] => [
  activity,
  { activity, title, revision: 'r', parts: parts.map((id) => ({ id })) },
];
const works = new Map([
  fact('course/c', '课', ['lesson/a', 'quiz/q']),
  fact('course/other', '没开始的课', ['lesson/z']),
  fact('lesson/a', '一课', ['p', 'q']),
  fact('quiz/q', '测', ['x', 'y']),
]);
const day = Date.parse('2026-11-24T09:00:00+08:00');

test('a row for each work that was begun, courses first', () => {
  const answer = { at: day, id: 'i', response: 'A', score: 1, best: 1 };
  const rows = tableOf(
    {
      'lesson/a': { ...emptyWork(), parts: { p: day }, spans: [[day, day + 90_000]] },
      'quiz/q': { ...emptyWork(), answers: { x: answer, y: { ...answer, best: 0.5 } } },
      'lesson/gone': { ...emptyWork(), completed: { at: day, id: 'i', revision: 'r' } },
    },
    works,
    'Asia/Shanghai',
  );
  expect(rows).toEqual([
    ['课程', '课', '2026-11-24', '', 1.5, '已开始', '', ''],
    ['微课', '一课', '2026-11-24', '', 1.5, '学了 50%', '', ''],
    ['测验', '测', '2026-11-24', '', 0, '学了 100%', 2, 1],
    ['微课', 'lesson/gone', '2026-11-24', '2026-11-24', 0, '已学完', '', ''],
  ]);
  expect(tableOf({}, works, 'Asia/Shanghai')).toEqual([]);
});
