import { phrase } from '@/kit/language/phrase.ts';

/** Says by word and sign how good an answer was; a share is said in whole percent and never rounds to all or nothing. */
export function showVerdict(verdict: HTMLElement, score: number): void {
  const name = score === 1 ? 'right' : score > 0 ? 'part' : 'wrong';
  for (const line of verdict.querySelectorAll<HTMLElement>('[data-verdict]'))
    line.hidden = line.dataset['verdict'] !== name;
  const share = verdict.querySelector('[data-share]');
  if (share) share.textContent = phrase('，得 {score}%', { score: percent(score) });
  verdict.hidden = false;
}

/** Whole percent; 0 and 100 are kept for what is wholly wrong and wholly right. */
export function percent(score: number): number {
  return score === 0 || score === 1 ? score * 100 : Math.min(Math.max(Math.round(score * 100), 1), 99);
}
