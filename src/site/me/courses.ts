import { phrase } from '@/kit/language/phrase.ts';
import type { Activity } from '@/core/place/place.ts';
import { courseDates } from '@/core/progress/history.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { worksCompleted } from '@/core/progress/standing.ts';
import { say } from '@/site/me/say.ts';
import { dateWords } from '@/site/me/words.ts';

/** Fills Courses.astro: how far each course is, since when, and the seals of those that are finished. */
export function showCourses(root: HTMLElement, progress: Progress, timeZone: string): void {
  for (const item of root.querySelectorAll<HTMLElement>('[data-course]')) {
    const works = JSON.parse(item.dataset['works'] ?? '[]') as Activity[];
    const { begun, finished } = courseDates(progress, item.dataset['course'] as Activity, works);
    item.classList.toggle('earned', finished !== null);
    const done = worksCompleted(progress, works);
    const state =
      finished !== null
        ? phrase('已走完，印已盖下')
        : begun === null
          ? phrase('还没有开始')
          : phrase('走了 {done} / {all} 站', { done, all: works.length });
    say(item, '[data-course-state]', state);
    say(item, '[data-begun]', begun === null ? '' : phrase('{day}开始', { day: dateWords(begun, timeZone) }));
    say(item, '[data-finished]', finished === null ? '' : phrase('{day}走完', { day: dateWords(finished, timeZone) }));
  }
}
