import type { Activity } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { standingOf } from '@/core/progress/standing.ts';
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
    const { state, text } = standingOf(progress, fact);
    stop.classList.add(state);
    const words = stop.querySelector('[data-state]');
    if (words) words.textContent = text;
  }
}
