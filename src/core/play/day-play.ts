import { roundLength } from '@/core/play/draw.ts';
import { type Span, unite } from '@/core/progress/spans.ts';
import type { StoredRecord } from '@/core/record/stored.ts';

/**
 * What a member did on one day, as far as points look at it: a join semilattice like progress, so no order of arrival,
 * repetition or grouping of records makes a difference.
 */
export interface DayPlay {
  /** Questions that were answered wholly right by the server's mark (`quiz/x#q`): sorted, the first sixty. */
  right: string[];
  /** The best score of the question of the day; null: not answered. */
  question: number | null;
  /** What of the day's round was answered: sorted, ten at the most. */
  daily: string[];
  /** Works completed: sorted, the first twenty. */
  completed: string[];
  /** Effective study time by work. */
  study: { [activity: string]: Span[] };
}

/** What rounds of the day ask: answers under their name to anything else don't count. */
export interface Draws {
  question: ReadonlySet<string>;
  daily: ReadonlySet<string>;
}

const rightKept = 60;
const completedKept = 20;

export function emptyDay(): DayPlay {
  return { right: [], question: null, daily: [], completed: [], study: {} };
}

/** Whether there is nothing that points look at: a wrong answer, a part without its time. */
export function isEmptyDay({ right, question, daily, completed, study }: DayPlay): boolean {
  const lists = [right, daily, completed, Object.keys(study)];
  return question === null && lists.every(({ length }) => length === 0);
}

/**
 * What one record alone amounts to on its day.
 * @param day the record's day in the site's time zone
 */
export function dayOfRecord(
  record: StoredRecord,
  marked: { score: number } | undefined,
  day: string,
  draws: Draws,
): DayPlay {
  const { verb, activity, part, round, seconds, corrected } = record;
  const play = emptyDay();
  if (verb === 'answered' && marked && part !== undefined) {
    const question = `${activity}#${part}`;
    if (marked.score === 1) play.right = [question];
    if (round === `question/${day}` && draws.question.has(question)) play.question = marked.score;
    if (round === `daily/${day}` && draws.daily.has(question)) play.daily = [question];
  }
  if (verb === 'completed') play.completed = [activity];
  if (verb === 'experienced' && seconds !== undefined) {
    play.study = { [activity]: [[Math.round(corrected - seconds * 1000), corrected]] };
  }
  return play;
}

/** What all amount to: their least upper bound. */
export function joinDays(...days: DayPlay[]): DayPlay {
  const scores = days.flatMap(({ question }) => question ?? []);
  const study = new Map<string, Span[]>();
  for (const day of days)
    for (const [work, spans] of Object.entries(day.study)) {
      const others = study.get(work);
      if (others) others.push(...spans);
      else study.set(work, [...spans]);
    }
  return {
    right: firstOf(
      rightKept,
      days.flatMap(({ right }) => right),
    ),
    question: scores.length === 0 ? null : Math.max(...scores),
    daily: firstOf(
      roundLength,
      days.flatMap(({ daily }) => daily),
    ),
    completed: firstOf(
      completedKept,
      days.flatMap(({ completed }) => completed),
    ),
    study: Object.fromEntries([...study.keys()].sort().map((work) => [work, unite(study.get(work) ?? [], 1000)])),
  };
}

function firstOf(kept: number, all: readonly string[]): string[] {
  return [...new Set(all)].sort().slice(0, kept);
}
