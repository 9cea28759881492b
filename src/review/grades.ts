import { type Grade, grades } from '@/core/record/ratings.ts';
import { nextDue, type Schedule } from '@/core/review/schedule.ts';
import { intervalWords } from '@/review/words.ts';

/** Offers the grades with the time until the next question on each; the suggested one has the focus. */
export function showGrades(review: HTMLElement, schedule: Schedule, suggested: Grade, now: number): void {
  const due = nextDue(schedule, now);
  (review.querySelector('[data-rating]') as HTMLElement).hidden = false;
  for (const name of grades) {
    const button = review.querySelector(`[data-grade="${name}"]`) as HTMLElement;
    const place = button.querySelector('[data-next]');
    if (place) place.textContent = intervalWords(due[name] - now);
    button.classList.toggle('suggested', name === suggested);
    if (name === suggested) button.focus({ preventScroll: true });
  }
}
