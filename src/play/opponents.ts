import { phrase } from '@/kit/language/phrase.ts';
import { signedIn } from '@/learner/account.ts';
import { call } from '@/learner/api.ts';
import { ownGhost } from '@/play/kept-run.ts';
import type { Given, Opponent } from '@/play/run.ts';
import { rightIn, secondsOf } from '@/play/run.ts';

/** Runs that a duel can be played against. */
export class Opponents {
  #runs: Opponent[] = [];

  /** Fills the list: one's own last run, and those of colleagues, where the server can be asked. */
  async offer(root: HTMLElement): Promise<void> {
    const own = ownGhost(phrase('上次的自己'));
    const told = signedIn() && !signedIn()?.ended ? await askServer() : [];
    this.#runs = [...(own ? [own] : []), ...told.filter(({ mine }) => !mine || !own)];
    const choice = root.querySelector('[data-opponent]') as HTMLSelectElement;
    const options = this.#runs.map(({ name, answers }, index) => {
      const [right, seconds] = [rightIn(answers), Math.round(secondsOf(answers))];
      return new Option(phrase('{name}：对 {right} 题，{seconds} 秒', { name, right, seconds }), String(index));
    });
    choice.replaceChildren(...options, new Option(phrase('没有对手，先录一轮'), ''));
  }

  chosen(root: HTMLElement): Opponent | undefined {
    const { value } = root.querySelector('[data-opponent]') as HTMLSelectElement;
    return value === '' ? undefined : this.#runs[Number(value)];
  }
}

async function askServer(): Promise<(Opponent & { mine: boolean })[]> {
  try {
    const { body } = await call<{ runs: { name: string; mine: boolean; answers: Given[] }[] }>('/api/play/runs');
    return body.runs.map((run) => ({ ...run, name: run.mine ? phrase('以前的自己') : run.name }));
  } catch {
    return [];
  }
}
