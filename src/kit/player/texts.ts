import type { Activity } from '@/core/place/place.ts';
import { address } from '@/kit/language/address.ts';
import { splitLanguage } from '@/core/language/language.ts';
import type { Spoken } from './speech.ts';

/** The page itself, or what was fetched for want of it, by activity. */
const pages = new Map<Activity, Promise<Document>>();

/** Whether a work's text stands on this page. */
export function isOwnPage(activity: Activity): boolean {
  return splitLanguage(location.pathname).address === `/${activity}/` && document.querySelector('.sentence') !== null;
}

/** Sentences as a device should read them: from this page, or from the work's own. Rejects where it can't be fetched. */
export async function textsOf(activity: Activity, sentences: readonly string[]): Promise<Spoken[]> {
  const page = isOwnPage(activity) ? document : await fetched(activity);
  return sentences.flatMap((id) => {
    const text = spokenText(page.getElementById(id));
    return text === '' ? [] : [{ id, text }];
  });
}

function fetched(activity: Activity): Promise<Document> {
  const known = pages.get(activity) ?? fetchPage(activity);
  pages.set(activity, known);
  known.catch(() => pages.delete(activity));
  return known;
}

async function fetchPage(activity: Activity): Promise<Document> {
  const answer = await fetch(address(`/${activity}/`));
  if (!answer.ok) throw new Error(`${activity}: ${String(answer.status)}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Pinyin above the characters is not read again. */
function spokenText(sentence: Element | null): string {
  if (!sentence) return '';
  const copy = sentence.cloneNode(true) as Element;
  for (const ruby of copy.querySelectorAll('rt, rp')) ruby.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
