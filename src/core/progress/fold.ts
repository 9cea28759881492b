import type { StoredRecord } from '@/core/record/stored.ts';
import type { Response } from '@/core/marking/question.ts';
import type { Activity } from '@/core/place/place.ts';
import type { Answer, Progress, Reviews, WorkProgress } from '@/core/progress/progress.ts';
import { type Span, unite } from '@/core/progress/spans.ts';

/** How many runs through a quiz are kept. */
const attemptsKept = 3;

/** How many ratings of a question: at growing intervals they reach over decades. */
const reviewsKept = 32;

/** Study interrupted for a second or less is one stretch (and times are kept in whole seconds). */
const second = 1000;

/** The least progress: joined with any other, it changes nothing. */
export function emptyWork(): WorkProgress {
  return { parts: {}, answers: {}, attempts: {}, completed: null, spans: [], last: null };
}

/** The progress that one record alone amounts to. An answer that nobody marked leaves only its place. */
export function ofRecord(record: StoredRecord, marked?: { score: number }): WorkProgress {
  const { id, part, verb, corrected: at } = record;
  const work = emptyWork();
  if (verb === 'annotated') {
    // A note is taken of any place, wherever one is: it moves nothing.
    const { note: text = null, quote } = record;
    if (part !== undefined) work.notes = entry(part, { at, id, text, ...(quote !== undefined && { quote }) });
    return work;
  }
  if (verb === 'rated') {
    const rated = reviewOf(record);
    if (part && rated) work.reviews = entry(part, rated);
    return work;
  }
  if (record.round === undefined) {
    work.last = { at, id };
    if (part !== undefined) work.last.part = part;
    if (record.offset !== undefined) work.last.offset = record.offset;
  }
  if (verb === 'experienced') {
    const studied = [...(record.parts ?? []), ...(part === undefined ? [] : [part])];
    work.parts = sorted(new Map(studied.map((one) => [one, at])));
    if (record.seconds !== undefined) work.spans = spanOf(at, record.seconds);
  }
  if (verb === 'answered' && part !== undefined && record.response !== undefined && marked) {
    const answer: Answer = { at, id, response: ordered(record.response), score: marked.score, best: marked.score };
    work.answers = entry(part, answer);
    if (record.attempt !== undefined) work.attempts = entry(record.attempt, entry(part, answer));
  }
  if (verb === 'completed') work.completed = { at, id, revision: record.revision ?? '' };
  return work;
}

/** The progress in a work that two progresses amount to: their least upper bound. */
export function joinWork(a: WorkProgress, b: WorkProgress): WorkProgress {
  return {
    parts: joinMaps(a.parts, b.parts, Math.max),
    answers: joinMaps(a.answers, b.answers, joinAnswers),
    attempts: newestOf(
      attemptsKept,
      joinMaps(a.attempts, b.attempts, (one, other) => joinMaps(one, other, joinAnswers)),
    ),
    completed: newest(a.completed, b.completed),
    spans: unite([...a.spans, ...b.spans], second),
    last: newestPlace(a.last, b.last),
    ...((a.notes ?? b.notes) && { notes: joinMaps(a.notes ?? {}, b.notes ?? {}, newer) }),
    ...((a.reviews ?? b.reviews) && { reviews: joinMaps(a.reviews ?? {}, b.reviews ?? {}, joinReviews) }),
  };
}

/** The progress in all works that two progresses amount to. */
export function join(a: Progress, b: Progress): Progress {
  return joinMaps(a as Works, b as Works, joinWork);
}

/**
 * What records amount to, in whatever order and however often they come.
 * @param markOf the mark of an answer, or undefined for what cannot be marked
 */
export function fold(
  records: Iterable<StoredRecord>,
  markOf: (record: StoredRecord) => { score: number } | undefined,
): Progress {
  const works = new Map<Activity, WorkProgress>();
  for (const record of records) {
    const work = ofRecord(record, markOf(record));
    works.set(record.activity, joinWork(works.get(record.activity) ?? emptyWork(), work));
  }
  return sorted(works);
}

type Works = { [activity: string]: WorkProgress };

function spanOf(at: number, seconds: number): Span[] {
  const to = Math.round(at / second) * second;
  const from = Math.round(at / second - seconds) * second;
  return from < to ? [[from, to]] : [];
}

function joinAnswers(a: Answer, b: Answer): Answer {
  const best = Math.max(a.best, b.best);
  return newer({ ...a, best }, { ...b, best });
}

/** UUIDs of version 7 sort by time. */
function newestOf<T>(kept: number, byId: { [id: string]: T }): { [id: string]: T } {
  return Object.fromEntries(Object.entries(byId).slice(-kept));
}

/** An undo stands in the place of what it takes back: nothing that is kept can lose its undo to the limit. */
function reviewOf({ id, corrected: at, rating, of }: StoredRecord): Reviews | undefined {
  if (rating === 'undo') return of === undefined ? of : entry(of, null);
  return rating && entry(id, { at, rating });
}

function joinReviews(a: Reviews, b: Reviews): Reviews {
  return newestOf(
    reviewsKept,
    joinMaps(a, b, (one, other) => one && other && newer(one, other)),
  );
}

/** Where the member was: a record that names no part (opened, completed) doesn't make the place forgotten. */
function newestPlace(a: WorkProgress['last'], b: WorkProgress['last']): WorkProgress['last'] {
  if (a && b && (a.part === undefined) !== (b.part === undefined)) return a.part === undefined ? b : a;
  return newest(a, b);
}

function newest<T extends { at: number; id: string }>(a: T | null, b: T | null): T | null {
  return a && b ? newer(a, b) : (a ?? b);
}

/** The later of two; of two at the same time the one with the greater id; if even that is the same, by content. */
function newer<T extends { at: number; id?: string }>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  if (a.id && b.id && a.id !== b.id) return a.id > b.id ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

/** JSON with sorted keys: equal for equal values. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: Response | null) => part && ordered(part));
}

function joinMaps<T>(
  a: { [key: string]: T },
  b: { [key: string]: T },
  joinValues: (a: T, b: T) => T,
): { [key: string]: T } {
  // Most of what one record amounts to is empty; sorting the rest again would be the dearest part of joining it.
  if (isEmpty(b)) return a;
  const joined = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const other = joined.get(key);
    joined.set(key, other === undefined ? value : joinValues(other, value));
  }
  return sorted(joined);
}

function isEmpty(map: object): boolean {
  for (const _key in map) return false;
  return true;
}

/** A response of pairs has no order of its own, nor has any other object. */
function ordered(response: Response): Response {
  return typeof response === 'object' && !Array.isArray(response)
    ? sorted(new Map(Object.entries(response)))
    : response;
}

/** An object with sorted keys. `fromEntries` and not assignment: a part may be named `__proto__`. */
function sorted<T>(map: Map<string, T>): { [key: string]: T } {
  return Object.fromEntries([...map].sort(byKey));
}

function entry<T>(key: string, value: T): { [key: string]: T } {
  return Object.fromEntries([[key, value]]);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
