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

/** A record with the server's mark of an answer. */
export interface Marked {
  record: StoredRecord;
  marked: { score: number } | undefined;
}

/**
 * What records of one day amount to; null: nothing that points look at (a wrong answer, a part without its time).
 * @param day their day in the site's time zone
 */
export function dayOfRecords(deeds: readonly Marked[], day: string, draws: Draws): DayPlay | null {
  // Gathered in one object and put in order by the join: an object for each record would cost more than all the rest.
  const all = emptyDay();
  let isEmpty = true;
  for (const { record, marked } of deeds) isEmpty = !gather(all, record, marked, day, draws) && isEmpty;
  return isEmpty ? null : joinDays(all);
}

/** Adds what one record amounts to, without order; answers whether that is anything. */
function gather(all: DayPlay, record: StoredRecord, marked: Marked['marked'], day: string, draws: Draws): boolean {
  const { verb, activity, part, round, seconds, corrected } = record;
  if (verb === 'answered' && marked && part !== undefined) {
    const question = `${activity}#${part}`;
    const isOfDay = round === `question/${day}` && draws.question.has(question);
    const isOfRound = round === `daily/${day}` && draws.daily.has(question);
    if (marked.score === 1) all.right.push(question);
    if (isOfDay) all.question = Math.max(all.question ?? 0, marked.score);
    if (isOfRound) all.daily.push(question);
    return marked.score === 1 || isOfDay || isOfRound;
  }
  if (verb === 'completed') return all.completed.push(activity) > 0;
  if (verb !== 'experienced' || seconds === undefined) return false;
  const spans = Object.hasOwn(all.study, activity) ? all.study[activity] : undefined;
  const span: Span = [Math.round(corrected - seconds * 1000), corrected];
  if (spans) spans.push(span);
  else all.study[activity] = [span];
  return true;
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
