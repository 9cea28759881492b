import { addDays } from '@/core/day/day.ts';
import type { Figure } from '@/core/kiosk/office.ts';

/** Something counted, with how long it took in all. */
export interface Sum {
  key: string;
  title: string;
  count: number;
  seconds: number;
}

/** Sums of one kind by whatever key, the most first. */
export function sumsOf(figures: readonly Figure[], kind: Figure['kind'], keyOf: (figure: Figure) => string): Sum[] {
  const sums = new Map<string, Sum>();
  for (const figure of figures.filter((one) => one.kind === kind)) {
    const key = keyOf(figure);
    const sum = sums.get(key) ?? { key, title: figure.title, count: 0, seconds: 0 };
    sums.set(key, { ...sum, count: sum.count + figure.count, seconds: sum.seconds + figure.seconds });
  }
  return [...sums.values()].sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}

/** Visits on each day from the first to the last, those without any too. */
export function visitsByDay(figures: readonly Figure[], from: string, until: string): { day: string; count: number }[] {
  const sums = new Map(sumsOf(figures, 'visit', ({ day }) => day).map(({ key, count }) => [key, count]));
  const days: { day: string; count: number }[] = [];
  for (let day = from; day <= until && days.length < 1000; day = addDays(day, 1)) {
    days.push({ day, count: sums.get(day) ?? 0 });
  }
  return days;
}
