import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import { splitActivity, type Activity, type Place } from '@/core/place/place.ts';
import type { Progress, WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted, lastPlace, newPartsSince, shareDone } from '@/core/progress/read.ts';

/** How a work stands with a member: what a mark beside its title shows. */
export type Standing =
  | { state: 'new' }
  /** The share that was studied, in percent. */
  | { state: 'begun'; share: number }
  /** How many parts are new since it was completed. */
  | { state: 'done'; added: number };

/** The standing of a lesson or a quiz. */
export function standingOf(progress: Progress, fact: WorkFact): Standing {
  const work = progress[fact.activity];
  const parts = fact.parts.map(({ id }) => id);
  if (isCompleted(work)) {
    return { state: 'done', added: newPartsSince(work, parts, fact.revision).length };
  }
  if (!work) return { state: 'new' };
  if (fact.sentences === undefined) return { state: 'begun', share: Math.round(shareDone(work, parts) * 100) };
  return { state: 'begun', share: Math.floor(sentencesShare(work, parts, fact.sentences) * 100) };
}

/** What is done beside the parts themselves are sentences; some of them may no longer be in the text. */
function sentencesShare(work: WorkProgress, parts: readonly string[], sentences: number): number {
  const done = Object.keys(work.parts).filter((part) => !parts.includes(part)).length;
  return Math.min(0.99, done / Math.max(1, sentences));
}

/** How many works of a course are completed. */
export function worksCompleted(progress: Progress, works: readonly Activity[]): number {
  return works.filter((activity) => isCompleted(progress[activity])).length;
}

/** The work of a course to go on with: the one left in the middle last, else the first that is not completed. */
export function nextWork(progress: Progress, works: readonly Activity[]): Activity | undefined {
  const open = works.filter((activity) => !isCompleted(progress[activity]));
  const lastAt = (activity: Activity) => progress[activity]?.last?.at ?? -Infinity;
  const begun = open.filter((activity) => progress[activity]).sort((a, b) => lastAt(b) - lastAt(a));
  return begun[0] ?? open[0];
}

/**
 * Where to go on: the place where the member stopped, or, if that work is completed, the next one on its course that is
 * not. Null where nothing was begun, and `place: null` where a finished course leaves nothing to go on with.
 */
export function nextPlace(
  progress: Progress,
  facts: ReadonlyMap<Activity, WorkFact>,
): { place: Place | null; resumed: boolean } | null {
  const last = lastPlace(progress);
  if (!last) return null;
  const { kind } = splitActivity(last.activity);
  if (kind !== 'notice' && kind !== 'course' && !isCompleted(progress[last.activity])) {
    const { activity, part, offset } = last;
    return {
      place: { activity, ...(part !== undefined && { part }), ...(offset !== undefined && { offset }) },
      resumed: true,
    };
  }
  for (const course of facts.values()) {
    const works = course.parts.map(({ id }) => id as Activity);
    const index = works.indexOf(last.activity);
    if (splitActivity(course.activity).kind !== 'course' || index < 0) continue;
    const next = [...works.slice(index + 1), ...works.slice(0, index)].find((work) => !isCompleted(progress[work]));
    if (next) return { place: { activity: next }, resumed: false };
  }
  return { place: null, resumed: false };
}
