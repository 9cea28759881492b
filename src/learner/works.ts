import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import { splitLanguage } from '@/core/language/language.ts';
import type { Activity } from '@/core/place/place.ts';

let loading: Promise<Map<Activity, WorkFact>> | undefined;

/** Titles and parts of all works, fetched once a page and only where there is progress to name. Empty when offline. */
export function loadWorks(): Promise<Map<Activity, WorkFact>> {
  loading ??= fetchWorks();
  return loading;
}

async function fetchWorks(): Promise<Map<Activity, WorkFact>> {
  try {
    // English pages name works in Chinese, as they are.
    const isTraditional = splitLanguage(location.pathname).language === 'zh-hant';
    const answer = await fetch(isTraditional ? '/zh-hant/works.json' : '/works.json');
    if (!answer.ok) return new Map();
    const works = (await answer.json()) as WorkFact[];
    return new Map(works.map((work) => [work.activity, work]));
  } catch {
    return new Map();
  }
}
