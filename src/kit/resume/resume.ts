import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted } from '@/core/progress/read.ts';
import { phrase } from '@/kit/language/phrase.ts';

/**
 * Offers to go to the part where the member stopped. Not where a link already leads to a place, nor at the beginning, nor
 * after the work is completed.
 * @param parts ids of the places one can stop at, in their order
 */
export function offerResume(root: ParentNode, work: WorkProgress | undefined, parts: readonly string[]): void {
  const bar = root.querySelector<HTMLElement>('[data-resume]');
  const part = work?.last?.part;
  if (!bar || part === undefined || location.hash || isCompleted(work) || parts.indexOf(part) < 1) return;
  const place = document.getElementById(part);
  const link = bar.querySelector('a');
  if (!place || !link) return;
  link.href = `#${part}`;
  // An exhibit is an article, a scene a section: their names are enough.
  const name = place.querySelector('h2, h3') ?? place;
  link.textContent = phrase('上次读到：{section}', { section: name.textContent ?? '' });
  bar.hidden = false;
  const close = () => (bar.hidden = true);
  link.addEventListener('click', close);
  bar.querySelector('button')?.addEventListener('click', close);
}
