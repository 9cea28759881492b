import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted } from '@/core/progress/read.ts';
import { phrase } from '@/kit/language/phrase.ts';

/**
 * Offers to go to the section where the member stopped. Not where a link already leads to a section, nor at the
 * beginning, nor after the lesson is completed.
 */
export function offerResume(root: ParentNode, work: WorkProgress | undefined, parts: readonly string[]): void {
  const bar = root.querySelector<HTMLElement>('[data-resume]');
  const part = work?.last?.part;
  if (!bar || part === undefined || location.hash || isCompleted(work) || parts.indexOf(part) < 1) return;
  const heading = root.querySelector(`#${CSS.escape(part)}`);
  const link = bar.querySelector('a');
  if (!heading || !link) return;
  link.href = `#${part}`;
  link.textContent = phrase('上次读到：{section}', { section: heading.textContent ?? '' });
  bar.hidden = false;
  const close = () => (bar.hidden = true);
  link.addEventListener('click', close);
  bar.querySelector('button')?.addEventListener('click', close);
}
