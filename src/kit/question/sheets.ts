import type { Activity } from '@/core/place/place.ts';
import { address } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { QuestionElement } from './question.element.ts';

/** The page of a question's work can't be had now: no network, and it is not kept. */
export class SheetUnreachable extends Error {}

/** Fetches each page once. */
export class Sheets {
  readonly #pages = new Map<Activity, Promise<Document | null>>();

  /**
   * A question as its own work shows it, to be answered once, in an element that names the work. Null where the question
   * or the work is there no more. Throws SheetUnreachable.
   */
  async sheet(activity: Activity, question: string): Promise<HTMLElement | null> {
    const page = await this.#page(activity);
    const found = page && [...page.querySelectorAll<QuestionElement>('x-question')].find(isAsked(activity, question));
    if (!found) return null;
    const sheet = document.importNode(found, true);
    sheet.removeAttribute('id');
    sheet.classList.remove('away');
    sheet.querySelector('.number')?.remove();
    if (sheet.dataset['once'] === undefined) {
      sheet.dataset['once'] = '';
      const wrong = sheet.querySelector('[data-verdict="wrong"]')?.lastChild;
      if (wrong) wrong.textContent = phrase('答错了');
    }
    const work = document.createElement('div');
    work.dataset['activity'] = activity;
    work.append(sheet);
    return work;
  }

  /** Fetches the pages of works beforehand, so that the network may go away meanwhile. */
  prepare(activities: Iterable<Activity>): void {
    for (const activity of activities) void this.#page(activity).catch(() => undefined);
  }

  #page(activity: Activity): Promise<Document | null> {
    let page = this.#pages.get(activity);
    if (!page) {
      page = fetchPage(activity);
      this.#pages.set(activity, page);
      page.catch(() => this.#pages.delete(activity));
    }
    return page;
  }
}

function isAsked(activity: Activity, question: string) {
  return (sheet: HTMLElement): boolean =>
    sheet.dataset['part'] === question &&
    sheet.closest<HTMLElement>('[data-activity]')?.dataset['activity'] === activity;
}

async function fetchPage(activity: Activity): Promise<Document | null> {
  const answer = await fetch(pageOf(activity)).catch(() => undefined);
  if (answer?.status === 404) return null;
  if (!answer?.ok) throw new SheetUnreachable(activity);
  // Its styles are for that page, and this page's policy would report them.
  const text = (await answer.text()).replace(/<style[^>]*>[^<]*<\/style>/g, '');
  const page = new DOMParser().parseFromString(text, 'text/html');
  // The page that the worker shows for what is not kept is no work.
  if (!page.querySelector(`[data-activity="${activity}"]`)) throw new SheetUnreachable(activity);
  return page;
}

/** Works have no English page. */
function pageOf(activity: Activity): string {
  return address(`/${activity}/`).replace(/^\/en\//, '/');
}
