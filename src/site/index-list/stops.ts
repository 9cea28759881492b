import type { Activity } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { standingOf, type Standing } from '@/core/progress/standing.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { loadWorks } from '@/learner/works.ts';

/** Marks every `[data-stop]` under `root` with how its work stands: a class, and words in its `[data-state]`. */
export async function markStops(root: ParentNode, progress: Progress): Promise<void> {
  const stops = [...root.querySelectorAll<HTMLElement>('[data-stop]')].filter(
    ({ dataset }) => progress[dataset['stop'] as Activity],
  );
  if (stops.length === 0) return;
  const works = await loadWorks();
  for (const stop of stops) {
    const fact = works.get(stop.dataset['stop'] as Activity);
    if (!fact) continue;
    const standing = standingOf(progress, fact);
    stop.classList.add(standing.state);
    const words = stop.querySelector('[data-state]');
    if (words) words.textContent = inWords(standing, stop.dataset['stop'] ?? '');
  }
}

function inWords(standing: Standing, work: string): string {
  if (standing.state === 'new') return '';
  const { state } = standing;
  if (state === 'done') {
    if (standing.added === 0) return phrase('已学完');
    const n = { n: standing.added };
    return work.startsWith('hall/') ? phrase('已学完，新增 {n} 件展品', n) : phrase('已学完，新增 {n} 节', n);
  }
  return standing.share > 0 ? phrase('学了 {n}%', { n: standing.share }) : phrase('已打开');
}
