import type { Activity, Place } from '@/core/place/place.ts';
import type { Progress, WorkProgress } from '@/core/progress/progress.ts';
import { clip, lengthOf, type Span, unite } from '@/core/progress/spans.ts';

/** Effective study time between two times, in seconds. What overlaps in tabs, works or devices counts once. */
export function studySeconds(progress: Progress, from = -Infinity, to = Infinity): number {
  return lengthOf(clip(allSpans(progress), from, to)) / 1000;
}

/** Effective study time by day (`2026-11-01`) of an IANA time zone, in seconds; days without study are left out. */
export function secondsByDay(progress: Progress, timeZone: string): { [day: string]: number } {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const days: { [day: string]: number } = {};
  for (const [start, to] of allSpans(progress)) {
    let from = start;
    while (from < to) {
      const day = format.format(from);
      const end = endOfDay(from, to, (time) => format.format(time) === day);
      days[day] = (days[day] ?? 0) + (end - from) / 1000;
      from = end;
    }
  }
  return days;
}

/** Whether a part was studied or its question answered. */
export function isPartDone(work: WorkProgress | undefined, part: string): boolean {
  return work !== undefined && (Object.hasOwn(work.parts, part) || Object.hasOwn(work.answers, part));
}

/** The share of the parts that are done, from 0 to 1; 0 of no parts. */
export function shareDone(work: WorkProgress | undefined, parts: readonly string[]): number {
  return parts.length === 0 ? 0 : parts.filter((part) => isPartDone(work, part)).length / parts.length;
}

/** Whether the work was ever completed: an edit never takes that back. */
export function isCompleted(work: WorkProgress | undefined): boolean {
  return work !== undefined && work.completed !== null;
}

/** The parts that a member who completed an earlier revision has not studied: "new since you finished". */
export function newPartsSince(work: WorkProgress | undefined, parts: readonly string[], revision: string): string[] {
  if (!work?.completed || work.completed.revision === revision) return [];
  return parts.filter((part) => !isPartDone(work, part));
}

/** Where the member was last, over all works. */
export function lastPlace(progress: Progress): (Place & { at: number }) | null {
  let newest: (Place & { at: number; id: string }) | null = null;
  for (const [activity, { last }] of Object.entries(progress) as [Activity, WorkProgress][]) {
    if (!last || (newest && (last.at < newest.at || (last.at === newest.at && last.id < newest.id)))) continue;
    newest = { activity, ...last };
  }
  if (!newest) return null;
  const { id: _, ...place } = newest;
  return place;
}

function allSpans(progress: Progress): Span[] {
  return unite(
    (Object.values(progress) as WorkProgress[]).flatMap(({ spans }) => spans),
    0,
  );
}

/** The first whole second after `from` that is no longer the same day, at most `to`. Spans lie on whole seconds. */
function endOfDay(from: number, to: number, isSameDay: (time: number) => boolean): number {
  if (isSameDay(to - 1)) return to;
  let [same, other] = [from, to];
  while (other - same > 1000) {
    const middle = same + Math.floor((other - same) / 2000) * 1000;
    if (isSameDay(middle)) same = middle;
    else other = middle;
  }
  return other;
}
