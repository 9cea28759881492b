import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '@/core/kiosk/office.ts';
import { sumsOf, visitsByDay } from './sums.ts';

const figure = fc.record({
  day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
  screen: fc.constantFrom('a', 'b'),
  kiosk: fc.constant('gate'),
  kind: fc.constantFrom('visit', 'work', 'shown'),
  subject: fc.constantFrom('', '/hall/x/'),
  title: fc.constant(''),
  count: fc.integer({ min: 1, max: 50 }),
  seconds: fc.integer({ min: 0, max: 500 }),
}) satisfies fc.Arbitrary<Figure>;

test('nothing is lost and nothing counted twice, whatever it is summed up by', () => {
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const all = figures.filter(({ kind }) => kind === 'visit').reduce((sum, { count }) => sum + count, 0);
      const total = (sums: { count: number }[]) => sums.reduce((sum, { count }) => sum + count, 0);
      expect(total(sumsOf(figures, 'visit', ({ screen }) => screen))).toBe(all);
      const days = visitsByDay(figures, '2026-11-01', '2026-11-30');
      expect(total(days)).toBe(all);
      expect(days.length).toBe(30);
    }),
  );
});

test('the most comes first', () => {
  const of = (screen: string, count: number): Figure => ({
    ...{ day: '2026-11-01', screen, kiosk: 'gate', kind: 'visit', subject: '', title: '', count, seconds: 0 },
  });
  expect(sumsOf([of('a', 1), of('b', 5), of('a', 2)], 'visit', ({ screen }) => screen)).toMatchObject([
    { key: 'b', count: 5 },
    { key: 'a', count: 3 },
  ]);
});
