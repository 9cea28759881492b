import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import { type Activity, placeUrl } from '@/core/place/place.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';

type Works = ReadonlyMap<Activity, WorkFact>;

/**
 * Where a question comes from and where it is taught, as links: the lesson it stands in; of a bank the work before it on
 * its course, and the bank. Nothing where the works are not known.
 */
export function taughtAt(activity: Activity, question: string, works: Works): HTMLAnchorElement[] {
  const work = works.get(activity);
  if (!work) return [];
  const own = link(placeUrl({ activity, part: question }), work.title);
  const before = activity.startsWith('quiz/') ? taughtBefore(activity, works) : undefined;
  return before ? [link(placeUrl({ activity: before.activity }), before.title), own] : [own];
}

/** The same as one sentence's nodes: “学过它的地方：《…》、《…》”. */
export function taughtWords(activity: Activity, question: string, works: Works): (Node | string)[] {
  const links = taughtAt(activity, question, works);
  if (links.length === 0) return [];
  return [phrase('学过它的地方：'), ...links.flatMap((one, index) => (index > 0 ? ['、', one] : [one]))];
}

function taughtBefore(activity: Activity, works: Works): WorkFact | undefined {
  for (const course of works.values()) {
    if (!course.activity.startsWith('course/')) continue;
    const stops = course.parts.map(({ id }) => id as Activity);
    const at = stops.indexOf(activity);
    const before = stops
      .slice(0, Math.max(0, at))
      .reverse()
      .find((stop) => !stop.startsWith('quiz/'));
    if (before) return works.get(before);
  }
  return undefined;
}

function link(url: string, title: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address(url);
  anchor.textContent = title;
  return anchor;
}
