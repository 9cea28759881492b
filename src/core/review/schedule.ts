import { createEmptyCard, fsrs, Rating as Fsrs, State, type Card, type Grade as FsrsGrade } from 'ts-fsrs';
import { dayLength } from '@/core/day/day.ts';
import type { Review, Reviews } from '@/core/progress/progress.ts';
import { type Grade, grades } from '@/core/record/ratings.ts';

/**
 * FSRS 6 with its default weights (ts-fsrs). No fuzz, for every device shall come to the same day; nothing waits longer
 * than a year.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  enable_short_term: true,
  learning_steps: ['10m'],
  relearning_steps: ['10m'],
});

const grade: { [name in Grade]: FsrsGrade } = {
  again: Fsrs.Again,
  hard: Fsrs.Hard,
  good: Fsrs.Good,
  easy: Fsrs.Easy,
};

/** So often was a leech not known: reading it anew helps more than asking it again. */
export const leechAfter = 8;

/** From this interval on, in days, a card is mature: what is asked again then has stayed. */
const matureFrom = 21;

/** What a card was before it was graded. */
export type Stage = 'new' | 'learning' | 'young' | 'mature';

export interface Graded {
  id: string;
  at: number;
  grade: Grade;
  stage: Stage;
}

/** When a card is asked next, and what brought it there. All times in milliseconds since 1970. */
export interface Schedule {
  /** Undefined: it was never graded. */
  due: number | undefined;
  /** Whether it is being learnt, or was forgotten: then it is asked to the minute, else by days. */
  learning: boolean;
  stage: Stage;
  /** Why it is not asked. */
  aside: 'suspended' | 'leech' | undefined;
  /** When it was last put off until the next day. */
  buried: number | undefined;
  /** Its grades in order, what was taken back left out. */
  graded: Graded[];
  card: Card;
}

/**
 * Replays what was said of a question. It depends on nothing but the set of ratings: on no order of arrival, and not on
 * how often one came.
 */
export function scheduleOf(reviews: Reviews = {}): Schedule {
  const log = Object.entries(reviews)
    .flatMap(([id, review]) => (review === null ? [] : [{ id, ...review, at: plausible(review) }]))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  let card = createEmptyCard(new Date(0));
  let failures = 0;
  let suspended = false;
  let buried: number | undefined;
  const graded: Graded[] = [];
  for (const { id, at, rating } of log) {
    if (rating === 'bury') buried = at;
    else if (rating === 'suspend') suspended = true;
    else if (rating === 'restore') {
      suspended = false;
      failures = 0;
    } else {
      graded.push({ id, at, grade: rating, stage: stageOf(card) });
      card = scheduler.next(card, at, grade[rating]).card;
      if (rating === 'again') failures += 1;
    }
  }
  return {
    due: graded.length === 0 ? undefined : card.due.getTime(),
    learning: card.state !== State.Review,
    stage: stageOf(card),
    aside: suspended ? 'suspended' : failures >= leechAfter ? 'leech' : undefined,
    buried,
    graded,
    card,
  };
}

/** When a card would be asked next after each grade. */
export function nextDue({ card }: Schedule, now: number): { [name in Grade]: number } {
  const from = Math.max(now, card.last_review?.getTime() ?? 0);
  const next = scheduler.repeat(card, from);
  return Object.fromEntries(grades.map((name) => [name, next[grade[name]].card.due.getTime()])) as {
    [name in Grade]: number;
  };
}

/** The grade that a mark suggests, from 0 to 1; the member decides. */
export function gradeFor(score: number): Grade {
  return score === 1 ? 'good' : score >= 0.5 ? 'hard' : 'again';
}

function stageOf({ state, scheduled_days }: Card): Stage {
  if (state === State.New) return 'new';
  if (state !== State.Review) return 'learning';
  return scheduled_days >= matureFrom ? 'mature' : 'young';
}

/** A clock may be off by ages; a date must still come out. */
function plausible({ at }: Review): number {
  return Math.min(Math.max(at, 0), 40_000 * dayLength * 2);
}
