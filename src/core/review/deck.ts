import { dayOf } from '@/core/day/day.ts';
import type { Activity } from '@/core/place/place.ts';
import type { Progress, WorkProgress } from '@/core/progress/progress.ts';
import { type Schedule, scheduleOf } from '@/core/review/schedule.ts';

/** A question that was answered once, wherever: it is asked again so that it stays. */
export interface ReviewCard {
  activity: Activity;
  question: string;
  /** When it was last answered, in review or elsewhere, and how well, 0 to 1. */
  answered: number;
  score: number;
  schedule: Schedule;
}

export interface Today {
  /** What is to be asked now, in its order. */
  queue: ReviewCard[];
  /** How many of them are asked for the first time. */
  fresh: number;
  /** Forgotten a moment ago: asked when nothing else is left, though a little early. */
  soon: ReviewCard[];
  /** How many were graded today. */
  done: number;
}

/** What is learnt may come so much before its time, in milliseconds, where nothing else is left. */
const ahead = 20 * 60_000;

/**
 * All cards of a member.
 * @param isThere whether a question is still in the content; what has vanished is passed over and nothing lost
 */
export function deckOf(progress: Progress, isThere: (activity: Activity, question: string) => boolean): ReviewCard[] {
  return (Object.entries(progress) as [Activity, WorkProgress][]).flatMap(([activity, { answers, reviews = {} }]) =>
    Object.entries(answers)
      .filter(([question]) => isThere(activity, question))
      .map(([question, { at, score }]) => ({
        ...{ activity, question, answered: at, score },
        schedule: scheduleOf(Object.hasOwn(reviews, question) ? reviews[question] : undefined),
      })),
  );
}

/**
 * What is due. Cards that are kept are due on their day, those being learnt at their minute, and a new one from the day
 * after it was answered (at once, if it was not wholly right), so many a day.
 */
export function todayOf(
  cards: readonly ReviewCard[],
  { now, timeZone, newADay }: { now: number; timeZone: string; newADay: number },
): Today {
  const today = dayOf(now, timeZone);
  const isToday = (time: number | undefined) => time !== undefined && dayOf(time, timeZone) === today;
  const open = cards.filter(({ schedule }) => !schedule.aside && !isToday(schedule.buried));
  const known = open.filter(({ schedule }) => schedule.due !== undefined).sort(byDue);
  const due = known.filter(({ schedule: { due = 0, learning } }) =>
    learning ? due <= now : dayOf(due, timeZone) <= today,
  );
  const soon = known.filter(({ schedule: { due = 0, learning } }) => learning && due > now && due <= now + ahead);
  const begun = cards.filter(({ schedule }) => isToday(schedule.graded[0]?.at)).length;
  const fresh = open
    .filter(({ schedule, answered, score }) => schedule.due === undefined && (score < 1 || !isToday(answered)))
    .sort((a, b) => a.score - b.score || a.answered - b.answered || byName(a, b))
    .slice(0, Math.max(0, newADay - begun));
  const done = cards.filter(({ schedule }) => isToday(schedule.graded.at(-1)?.at)).length;
  return { queue: [...due, ...fresh], fresh: fresh.length, soon, done };
}

/** The cards that are not asked: set aside by the member, or not known too often. */
export function setAside(cards: readonly ReviewCard[]): ReviewCard[] {
  return cards.filter(({ schedule }) => schedule.aside !== undefined);
}

function byDue(a: ReviewCard, b: ReviewCard): number {
  return (a.schedule.due ?? 0) - (b.schedule.due ?? 0) || byName(a, b);
}

function byName(a: ReviewCard, b: ReviewCard): number {
  return `${a.activity} ${a.question}` < `${b.activity} ${b.question}` ? -1 : 1;
}
