import { phrase } from '@/kit/language/phrase.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { secondsByMonth } from '@/core/progress/history.ts';
import { drawChart } from '@/site/me/chart.ts';
import { dayOf, durationWords } from '@/site/me/words.ts';

/** Fills Hours.astro: the year's hours against its goal, by months as a chart and as a table. */
export function showHours(root: HTMLElement, progress: Progress, goal: number, timeZone: string): void {
  const find = <E extends Element>(selector: string) => root.querySelector(selector) as E;
  const years = secondsByMonth(progress, timeZone);
  const [thisYear = '', thisMonth = ''] = dayOf(Date.now(), timeZone).split('-');
  const choice = find<HTMLSelectElement>('[data-year]');
  const year = offerYears(choice, [...new Set([...Object.keys(years), thisYear])].sort().reverse(), thisYear);
  const seconds = years[year] ?? Array<number>(12).fill(0);
  const total = seconds.reduce((sum, some) => sum + some, 0);
  const current = year === thisYear ? Number(thisMonth) - 1 : -1;

  find('[data-hours-title]').textContent = year === thisYear ? phrase('今年学时') : phrase('{year} 年学时', { year });
  find('[data-hours]').textContent = (total / 3600).toFixed(1);
  find<HTMLProgressElement>('[data-goal-bar]').value = total / 3600;
  find('[data-left]').textContent = leftWords(goal * 3600 - total, year === thisYear);
  drawChart(
    find('[data-chart]'),
    seconds.map((some) => some / 3600),
    goal / 12,
    current,
  );
  for (const [month, some] of seconds.entries()) {
    const row = find<HTMLElement>(`[data-month="${month + 1}"]`);
    row.classList.toggle('now', month === current);
    const cell = row.querySelector('[data-minutes]');
    if (cell) cell.textContent = durationWords(some);
  }
  choice.onchange = () => showHours(root, progress, goal, timeZone);
}

/** Answers the year that is chosen. With one year alone there is nothing to choose. */
function offerYears(choice: HTMLSelectElement, years: string[], thisYear: string): string {
  const chosen = years.includes(choice.value) ? choice.value : thisYear;
  choice.replaceChildren(
    ...years.map((year) => new Option(phrase('{year} 年', { year }), year, false, year === chosen)),
  );
  (choice.closest('[data-years]') as HTMLElement).hidden = years.length < 2;
  return chosen;
}

function leftWords(seconds: number, isThisYear: boolean): string {
  if (seconds <= 0) return phrase('目标已经达到');
  const time = durationWords(seconds);
  return isThisYear ? phrase('还差 {time}', { time }) : phrase('差 {time}', { time });
}
