import { addDays, dayOf } from '@/core/day/day.ts';
import type { ReviewCard } from '@/core/review/deck.ts';

/** How many cards come due on each of the next days, today first; what is overdue is due today. */
export function forecast(
  cards: readonly ReviewCard[],
  { now, timeZone, days }: { now: number; timeZone: string; days: number },
): { day: string; cards: number }[] {
  const today = dayOf(now, timeZone);
  const counts = new Map(Array.from({ length: days }, (_, index) => [addDays(today, index), 0]));
  for (const { schedule } of cards) {
    if (schedule.due === undefined || schedule.aside) continue;
    const due = dayOf(schedule.due, timeZone);
    const day = due < today ? today : due;
    const count = counts.get(day);
    if (count !== undefined) counts.set(day, count + 1);
  }
  return [...counts].map(([day, count]) => ({ day, cards: count }));
}

/** Of how many that were asked in due course, how many were known. */
export interface Retention {
  known: number;
  asked: number;
}

/**
 * True retention by month (`2026-11`), the newest first: only what was asked after its interval counts, not what was
 * being learnt. Young: an interval below three weeks.
 */
export function retention(
  cards: readonly ReviewCard[],
  timeZone: string,
): { month: string; young: Retention; mature: Retention }[] {
  const months = new Map<string, { young: Retention; mature: Retention }>();
  for (const { at, grade, stage } of cards.flatMap(({ schedule }) => schedule.graded)) {
    if (stage !== 'young' && stage !== 'mature') continue;
    const month = dayOf(at, timeZone).slice(0, 7);
    const figures = months.get(month) ?? { young: { known: 0, asked: 0 }, mature: { known: 0, asked: 0 } };
    figures[stage].asked += 1;
    if (grade !== 'again') figures[stage].known += 1;
    months.set(month, figures);
  }
  return [...months].map(([month, figures]) => ({ month, ...figures })).sort((a, b) => (a.month < b.month ? 1 : -1));
}
