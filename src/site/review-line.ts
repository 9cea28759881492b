import { phrase } from '@/kit/language/phrase.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { todayOf } from '@/core/review/deck.ts';
import { newCardsADay } from '@/learner/new-cards.ts';
import { deckIn } from '@/learner/review-deck.ts';
import { loadWorks } from '@/learner/works.ts';

/** Says how many cards are due today, in the link at `[data-review-line]`; hidden where nothing is. */
export async function showReviewLine(root: ParentNode, progress: Progress, timeZone: string): Promise<void> {
  const line = root.querySelector<HTMLElement>('[data-review-line]');
  const words = line?.querySelector('[data-review-words]');
  if (!line || !words) return;
  const cards = deckIn(progress, await loadWorks());
  const { queue, done } = todayOf(cards, { now: Date.now(), timeZone, newADay: newCardsADay() });
  line.hidden = queue.length === 0 && done === 0;
  words.textContent = queue.length > 0 ? phrase('今日复习 {n} 题', { n: queue.length }) : phrase('今天的复习做完了');
}
