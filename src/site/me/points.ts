import { type RuleName, ruleNames } from '@/core/play/rules.ts';
import { address } from '@/kit/language/address.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { call } from '@/learner/api.ts';
import { dateWords } from '@/site/me/words.ts';

/** What `GET /api/me/points` answers. */
interface Points {
  total: number;
  streak: { days: number; longest: number; rests: number };
  badges: string[];
  days: { day: string; entries: { rule: RuleName; points: number }[] }[];
  corrections: { at: number; points: number; reason: string }[];
  hidden: boolean;
}

/** Fills Points.astro for who is signed in; where the server can't be asked, it stays away. */
export async function showPoints(root: HTMLElement, timeZone: string): Promise<void> {
  const find = <E extends HTMLElement>(selector: string) => root.querySelector(selector) as E;
  const points = await call<Points>('/api/me/points').catch(() => undefined);
  const box = find('[data-points]');
  box.hidden = points === undefined;
  if (!points) return;
  const { total, streak, badges, days, corrections, hidden } = points.body;
  find('[data-points-total]').textContent = String(total);
  find('[data-points-streak]').textContent = phrase('连续 {days} 天，最长 {longest} 天，休息日还有 {rests} 个', {
    ...streak,
  });
  for (const badge of box.querySelectorAll<HTMLElement>('[data-badge]')) {
    badge.classList.toggle('earned', badges.includes(badge.dataset['badge'] ?? ''));
  }
  const lines = [
    ...days.map(({ day, entries }) => ({ at: Date.parse(`${day}T12:00:00Z`), ...ledgerLine(entries) })),
    ...corrections.map(({ at, points: more, reason }) => ({
      at,
      what: phrase('更正：{reason}', { reason }),
      sum: more,
    })),
  ].sort((a, b) => b.at - a.at);
  find('[data-ledger]').replaceChildren(
    ...lines.map(({ at, what, sum }) => row([dateWords(at, timeZone), what, phrase('{n} 分', { n: sum })])),
  );
  const hide = find<HTMLInputElement>('[data-hide]');
  hide.checked = hidden;
  hide.onchange = () =>
    void call('/api/me/hidden', { hidden: hide.checked }).catch(() => (hide.checked = !hide.checked));
  showCertificates(root);
}

function ledgerLine(entries: Points['days'][number]['entries']): { what: string; sum: number } {
  const what = entries.map(({ rule, points }) => `${anyPhrase(ruleNames[rule])} ${String(points)}`).join(phrase('，'));
  return { what, sum: entries.reduce((sum, { points }) => sum + points, 0) };
}

/** A certificate for each course that bears its seal. */
function showCertificates(root: HTMLElement): void {
  const earned = [...root.querySelectorAll<HTMLElement>('[data-course].earned')];
  (root.querySelector('[data-certificates]') as HTMLElement).hidden = earned.length === 0;
  const items = earned.map((course) => {
    const link = document.createElement('a');
    link.href = `${address('/me/certificate/')}?course=${encodeURIComponent(course.dataset['course'] ?? '')}`;
    link.textContent = course.querySelector('.title')?.textContent ?? '';
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  root.querySelector('[data-certificate-list]')?.replaceChildren(...items);
}

function row(cells: string[]): HTMLTableRowElement {
  const line = document.createElement('tr');
  line.append(...cells.map((text) => Object.assign(document.createElement('td'), { textContent: text })));
  return line;
}
