import { phrase } from '@/kit/language/phrase.ts';
import type { AttemptSummary } from '@/core/progress/attempts.ts';
import { secondsByMonth } from '@/core/progress/history.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { currentAccount, signedIn } from '@/learner/account.ts';
import { call } from '@/learner/api.ts';
import { unsentOf } from '@/learner/outbox.ts';
import { loadProgress, subscribe } from '@/learner/progress.ts';
import type { Known, Proof } from '@/site/me/proof/proof.ts';
import { runWords } from '@/site/me/runs.ts';
import { say } from '@/site/me/say.ts';
import { dateWords, dayOf, durationWords } from '@/site/me/words.ts';

/** What only the server knows; without it the proof is of what this device knows. */
interface FromServer {
  branch: string;
  runs: (AttemptSummary & { activity: string })[];
}

/** `<x-proof>`: fills the sheet for a period, and prints it. */
class ProofElement extends HTMLElement {
  #stop: (() => void) | undefined;
  #progress: Progress = {};
  #fromServer: FromServer = { branch: '', runs: [] };

  connectedCallback(): void {
    this.#stop = subscribe((progress) => void this.#show(progress));
    void this.#begin().finally(() => (this.dataset['ready'] = ''));
    this.querySelector('[data-period]')?.addEventListener('change', () => void this.#show(this.#progress));
    this.querySelector('[data-print]')?.addEventListener('click', () => print());
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  async #begin(): Promise<void> {
    const member = signedIn();
    const asked = member && !member.ended ? askServer().catch(() => undefined) : undefined;
    await this.#show(await loadProgress());
    const answered = await asked;
    if (!answered) return;
    this.#fromServer = answered;
    await this.#show(this.#progress);
  }

  async #show(progress: Progress): Promise<void> {
    this.#progress = progress;
    const timeZone = this.dataset['timeZone'] ?? 'Asia/Shanghai';
    const today = dayOf(Date.now(), timeZone);
    const year = this.#offerPeriods(progress, timeZone, today.slice(0, 4));
    const known = JSON.parse(this.dataset['known'] ?? '') as Known;
    const { proofOf } = await import('@/site/me/proof/proof.ts');
    const proof = proofOf(progress, known, this.#fromServer.runs, { year, today, timeZone });
    const member = signedIn();
    const unsent = member ? (await unsentOf(currentAccount())).length : 0;
    say(this, '[data-name]', member?.displayName ?? '　');
    this.querySelector('[data-name]')?.classList.toggle('by-hand', !member);
    say(this, '[data-branch]', this.#fromServer.branch.replaceAll('/', ' '));
    (this.querySelector('[data-branch-row]') as HTMLElement).hidden = this.#fromServer.branch === '';
    say(
      this,
      '[data-days]',
      proof.days
        ? phrase('{from} 至 {to}', { from: inWords(proof.days[0]), to: inWords(proof.days[1]) })
        : phrase('还没有开始学习'),
    );
    say(this, '[data-hours]', hoursWords(proof.seconds));
    say(this, '[data-lessons]', phrase('{n} 课', { n: proof.lessons }));
    say(this, '[data-today]', inWords(today));
    say(
      this,
      '[data-unsent]',
      unsent > 0 ? phrase('其中有 {count} 条记录还在这台设备上，没有送到服务器。', { count: unsent }) : '',
    );
    say(this, '[data-guest]', member ? '' : phrase('没有登录：这是这台设备上的学习，姓名请手写。'));
    this.#fill('[data-courses]', coursesOf(proof));
    this.#fill('[data-quizzes]', quizzesOf(proof));
  }

  /** Years in which something was studied, this one, and everything. Answers the chosen year. */
  #offerPeriods(progress: Progress, timeZone: string, thisYear: string): string | undefined {
    const choice = this.querySelector('[data-period]') as HTMLSelectElement;
    const chosen = choice.value || thisYear;
    const years = [...new Set([thisYear, ...Object.keys(secondsByMonth(progress, timeZone))])].sort().reverse();
    const options = [
      ...years.map((year) => [phrase('{year} 年', { year }), year] as const),
      [phrase('全部'), 'all'] as const,
    ];
    choice.replaceChildren(...options.map(([words, value]) => new Option(words, value, false, value === chosen)));
    return chosen === 'all' ? undefined : chosen;
  }

  #fill(selector: string, rows: string[][]): void {
    const table = this.querySelector(`${selector} tbody`) as HTMLElement;
    (this.querySelector(selector) as HTMLElement).hidden = rows.length === 0;
    const columns = [...this.querySelectorAll(`${selector} thead th`)].map(({ textContent }) => textContent.trim());
    const cell = (text: string, column: number) => {
      const element = Object.assign(document.createElement('td'), { textContent: text });
      element.dataset['label'] = columns[column];
      return element;
    };
    table.replaceChildren(
      ...rows.map((row) => {
        const line = document.createElement('tr');
        line.append(...row.map(cell));
        return line;
      }),
    );
  }
}

async function askServer(): Promise<FromServer> {
  const [account, attempts] = await Promise.all([
    call<{ branch: string }>('/api/me/account'),
    call<{ attempts: FromServer['runs'] }>('/api/me/attempts'),
  ]);
  return { branch: account.body.branch, runs: attempts.body.attempts };
}

function coursesOf({ courses }: Proof): string[][] {
  return courses.map(({ title, begun, finished }) => [title, inWords(begun), inWords(finished)]);
}

function quizzesOf({ quizzes }: Proof): string[][] {
  return quizzes.map(({ title, runs, best, last }) => [
    title,
    best ? runWords(best) : phrase('没有做完'),
    phrase('{n} 次', { n: runs }),
    inWords(last),
  ]);
}

function hoursWords(seconds: number): string {
  return phrase('{n} 学时（{time}）', { n: (seconds / 3600).toFixed(1), time: durationWords(seconds) });
}

/** `2026年11月24日` of `2026-11-24`. */
function inWords(day: string): string {
  return dateWords(Date.parse(day), 'UTC');
}

customElements.define('x-proof', ProofElement);
