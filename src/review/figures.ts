import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import { dayLength, dayNumber } from '@/core/day/day.ts';
import type { Activity } from '@/core/place/place.ts';
import type { ReviewCard } from '@/core/review/deck.ts';
import { forecast, retention, type Retention } from '@/core/review/figures.ts';
import { phrase, wordsLanguage } from '@/kit/language/phrase.ts';
import { showAside } from '@/review/aside.ts';
import { drawForecast } from '@/review/chart.ts';

const days = 30;

/** What the figures are of. */
export interface Known {
  cards: readonly ReviewCard[];
  works: ReadonlyMap<Activity, WorkFact>;
  timeZone: string;
}

/** Fills Figures.astro. */
export function showFigures(root: HTMLElement, known: Known): void {
  const find = <E extends Element = HTMLElement>(selector: string) => root.querySelector(selector) as E;
  const { cards, timeZone } = known;
  const coming = forecast(cards, { now: Date.now(), timeZone, days });
  const total = coming.reduce((sum, one) => sum + one.cards, 0);
  find('[data-coming]').textContent =
    total === 0
      ? phrase('还没有排上日子的题。')
      : phrase('共 {n} 题会到期，平均每天 {mean} 题。', { n: total, mean: (total / days).toFixed(1) });
  const chart = find<SVGElement>('[data-forecast]');
  chart.toggleAttribute('hidden', total === 0);
  drawForecast(chart, coming);
  find('[data-forecast-rows]').replaceChildren(
    ...coming
      .filter((one) => one.cards > 0)
      .map(({ day, cards: due }) => row(dayWords(day), [phrase('{n} 题', { n: due })])),
  );

  const months = retention(cards, timeZone);
  find('[data-retention]').hidden = months.length === 0;
  find('[data-retention-rows]').replaceChildren(
    ...months.map(({ month, young, mature }) => row(monthWords(month), [share(young), share(mature)])),
  );
  showAside(root, known);
  find('[data-figures]').hidden = false;
}

function row(heading: string, cells: string[]): HTMLTableRowElement {
  const line = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = heading;
  line.append(head, ...cells.map((text) => Object.assign(document.createElement('td'), { textContent: text })));
  return line;
}

function share({ known, asked }: Retention): string {
  return asked === 0
    ? '—'
    : phrase('{percent}%（{known} / {asked}）', { percent: Math.round((known / asked) * 100), known, asked });
}

function dayWords(day: string): string {
  return inWords(day, { month: 'long', day: 'numeric' });
}

function monthWords(month: string): string {
  return inWords(`${month}-01`, { year: 'numeric', month: 'long' });
}

function inWords(day: string, parts: Intl.DateTimeFormatOptions): string {
  const locale = wordsLanguage() === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(dayNumber(day) * dayLength);
}
