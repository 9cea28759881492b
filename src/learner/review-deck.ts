import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import type { Activity } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { deckOf, type ReviewCard } from '@/core/review/deck.ts';

/**
 * The member's cards whose questions are still there. Where the list of works can't be had (offline), all: a question
 * that is gone is then found out when it is fetched.
 */
export function deckIn(progress: Progress, works: ReadonlyMap<Activity, WorkFact>): ReviewCard[] {
  if (works.size === 0) return deckOf(progress, () => true);
  const asked = new Map([...works].map(([activity, fact]) => [activity, new Set(questionsOf(fact))]));
  return deckOf(progress, (activity, question) => asked.get(activity)?.has(question) ?? false);
}

function questionsOf({ activity, parts, questions }: WorkFact): string[] {
  return activity.startsWith('quiz/') ? parts.map(({ id }) => id) : (questions ?? []);
}
