import { phrase } from '@/kit/language/phrase.ts';
import type { Activity } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { signedIn } from '@/learner/account.ts';
import type { OlderRun } from '@/site/me/older-runs.ts';
import { bestRun, type Run, runsOf, runWords, scoreWords } from '@/site/me/runs.ts';
import { say } from '@/site/me/say.ts';
import { dateWords, dayAndTime } from '@/site/me/words.ts';

/** As many runs of a quiz as progress keeps: if there are so many, the server may know of older ones. */
const keptRuns = 3;

/** What the server told of older runs, and whose they are: not another's, nor what has been erased since. */
let older: { whose: string; runs: OlderRun[] } = { whose: '', runs: [] };

/** Fills Quizzes.astro: what was mastered in each, the best run, and all runs with their scores. */
export function showQuizzes(root: HTMLElement, progress: Progress, timeZone: string): void {
  for (const item of root.querySelectorAll<HTMLElement>('[data-quiz]')) {
    const activity = item.dataset['quiz'] as Activity;
    const [total, take] = [Number(item.dataset['questions']), Number(item.dataset['take'])];
    const answers = Object.values(progress[activity]?.answers ?? {});
    const mastered = answers.filter(({ best }) => best === 1).length;
    const state = item.querySelector('[data-quiz-state]') as HTMLElement;
    state.textContent =
      answers.length === 0
        ? phrase('{n} 题，还没有做', { n: total })
        : phrase('做过 {answered} / {all} 题，答对过 {right} 题', {
            answered: answers.length,
            all: total,
            right: mastered,
          });

    const known = (older.whose === whose() ? older.runs : []).filter((run) => run.activity === activity);
    const runs = runsOf(progress[activity], known, take);
    const best = bestRun(runs);
    const fold = item.querySelector('details') as HTMLElement;
    fold.hidden = runs.length === 0;
    say(
      item,
      '[data-best]',
      best ? phrase('最好一次：{run}，{day}', { run: runWords(best), day: dateWords(best.to, timeZone) }) : '',
    );
    say(item, '[data-runs-title]', phrase('历次成绩（{n}）', { n: runs.length }));
    const rows = runs.map((run) => rowOf(run, timeZone));
    item.querySelector('tbody')?.replaceChildren(...rows);
    const more = item.querySelector<HTMLButtonElement>('[data-older]');
    if (!more) continue;
    more.hidden = signedIn() === null || known.length > 0 || runs.length < keptRuns;
    more.onclick = () => void fetchOlder(root, more).then(() => showQuizzes(root, progress, timeZone));
  }
}

async function fetchOlder(root: HTMLElement, button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  const fetched = await import('@/site/me/older-runs.ts').then(({ olderRuns }) => olderRuns()).catch(() => undefined);
  button.disabled = false;
  say(
    root,
    '[data-quizzes-status]',
    fetched ? phrase('历次成绩都在了。') : phrase('连不上服务器，现在只有最近三次。请稍后再试。'),
  );
  if (!fetched) return;
  older = { whose: whose(), runs: fetched };
  button.closest('details')?.querySelector('summary')?.focus();
}

function whose(): string {
  const member = signedIn();
  return `${member?.id ?? ''} ${member?.epoch ?? 0}`;
}

function rowOf(run: Run, timeZone: string): HTMLElement {
  const row = document.createElement('tr');
  const [day, time] = dayAndTime(run.from, timeZone);
  for (const texts of [[day, time], [runWords(run)], [scoreWords(run)]]) {
    const cell = document.createElement('td');
    // A day or a time is never broken in two.
    cell.append(
      ...texts.flatMap((text) => [Object.assign(document.createElement('span'), { textContent: text }), ' ']),
    );
    row.append(cell);
  }
  return row;
}
