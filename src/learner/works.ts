import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import type { Activity } from '@/core/place/place.ts';

let loading: Promise<Map<Activity, WorkFact>> | undefined;

/** Titles and parts of all works, fetched once a page and only where there is progress to name. Empty when offline. */
export function loadWorks(): Promise<Map<Activity, WorkFact>> {
  loading ??= fetchWorks();
  return loading;
}

async function fetchWorks(): Promise<Map<Activity, WorkFact>> {
  try {
    const answer = await fetch('/works.json');
    if (!answer.ok) return new Map();
    const works = (await answer.json()) as WorkFact[];
    return new Map(works.map((work) => [work.activity, work]));
  } catch {
    return new Map();
  }
}
