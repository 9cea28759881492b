import type { Activity } from '@/core/place/place.ts';
import { entriesOf, type Source, type Sources } from './sources.ts';

/** Which works' pages are made anew, and which are taken as they are from the release before. */
export interface Plan {
  anew: Set<Activity>;
  kept: Set<Activity>;
}

/**
 * Plans a build after an earlier one; undefined where all has to be built. A page shows its own work's files, and of others
 * what its file names, the course it is reached by and what stands beside it there: where any of these changed in whatever
 * way it is made anew. Pages of no work (lists, home, search …) always are.
 */
export function planAfter(before: Sources | undefined, now: Sources): Plan | undefined {
  if (before?.base !== now.base) return undefined;
  // The navigation leads to no kind of which there is nothing, and what styles all pages share depends on their kinds.
  if (kindsOf(before) !== kindsOf(now)) return undefined;
  const all = new Set([...keysOf(before), ...keysOf(now)]);
  const came = [...all].filter((work) => isSeen(before, work) !== isSeen(now, work));
  const changed = new Set([...came, ...[...all].filter((work) => !isSame(before.works[work], now.works[work]))]);
  // A course counts its stops, and may have another one at its beginning.
  for (const [work, source] of entriesOf(now.works))
    if (source.path.some((stop) => came.includes(stop))) changed.add(work);

  const anew = new Set(changed);
  const pictures = new Set([...changed].flatMap((work) => [...filesOf(before, work), ...filesOf(now, work)]));
  for (const [work, source] of entriesOf(now.works)) {
    const named = [...source.names, ...(before.works[work]?.names ?? [])];
    if (named.some((other) => changed.has(other))) anew.add(work);
    // Works with the same picture share its file in the site, by the name that one of them gave it.
    if (filesOf(now, work).some((file) => pictures.has(file))) anew.add(work);
  }
  for (const course of all) for (const stop of stopsShown(course, changed, before, now)) anew.add(stop);
  // What is kept for use without a network with a course are the pages of its stops.
  for (const [work, source] of entriesOf(now.works)) if (source.path.some((stop) => anew.has(stop))) anew.add(work);

  const kept = [...keysOf(now)].filter((work) => !anew.has(work));
  return { anew: new Set([...anew].filter((work) => work in now.works)), kept: new Set(kept) };
}

function isSeen(sources: Sources, work: Activity): boolean {
  return sources.works[work]?.published ?? false;
}

function isSame(one: Source | undefined, other: Source | undefined): boolean {
  return one !== undefined && other !== undefined && JSON.stringify(one.files) === JSON.stringify(other.files);
}

/** Of a course that changed all stops, also those it had; of one that did not, the stops beside those that changed. */
function stopsShown(course: Activity, changed: Set<Activity>, before: Sources, now: Sources): Activity[] {
  const path = now.works[course]?.path ?? [];
  if (changed.has(course)) return [...path, ...(before.works[course]?.path ?? [])];
  const seen = path.filter((stop) => isSeen(now, stop));
  return seen.filter((_, index) => [seen[index - 1], seen[index + 1]].some((stop) => stop && changed.has(stop)));
}

function filesOf(sources: Sources, work: Activity): string[] {
  return Object.entries(sources.works[work]?.files ?? {})
    .filter(([name]) => !/^index\.\w+$/.test(name))
    .map(([, hash]) => hash);
}

/** The kinds of works that there are, and of which visitors see any. */
function kindsOf({ works }: Sources): string {
  const kinds = Object.entries(works).flatMap(([work, { published }]) => {
    const kind = work.split('/')[0] ?? '';
    return published ? [kind, `${kind} published`] : [kind];
  });
  return [...new Set(kinds)].sort().join();
}

const keysOf = ({ works }: Sources): Activity[] => Object.keys(works) as Activity[];
