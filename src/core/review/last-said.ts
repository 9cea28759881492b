import { dayOf } from '@/core/day/day.ts';
import type { Activity } from '@/core/place/place.ts';
import type { Progress } from '@/core/progress/progress.ts';

/** What was last said of a card and can be taken back. */
export interface Said {
  /** The record's id. */
  id: string;
  activity: Activity;
  question: string;
  at: number;
}

/** The newest rating of today, whichever device it came from; taken back ones are none. */
export function lastSaid(progress: Progress, now: number, timeZone: string): Said | undefined {
  let last: Said | undefined;
  for (const [activity, work] of Object.entries(progress)) {
    for (const [question, reviews] of Object.entries(work?.reviews ?? {})) {
      for (const [id, review] of Object.entries(reviews)) {
        if (review === null || (last && (review.at < last.at || (review.at === last.at && id < last.id)))) continue;
        last = { id, activity: activity as Activity, question, at: review.at };
      }
    }
  }
  return last && dayOf(last.at, timeZone) === dayOf(now, timeZone) ? last : undefined;
}
