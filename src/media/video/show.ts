import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted, isPartDone } from '@/core/progress/read.ts';
import { unreadIn } from '@/core/progress/outline.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { FilmData } from './film-data.ts';

/** Shows on the page how far a video is: its chapters, the share that was watched, and its end. */
export function showProgress(root: ParentNode, { parts }: FilmData, work: WorkProgress | undefined): void {
  for (const item of root.querySelectorAll<HTMLElement>('[data-chapter]')) {
    const isSeen = isPartDone(work, item.dataset['chapter'] ?? '');
    item.toggleAttribute('data-seen', isSeen);
    const words = item.querySelector('[data-state]');
    if (words) words.textContent = isSeen ? phrase('（看过了）') : '';
  }
  const all = parts.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const left = parts.reduce((sum, part) => sum + unreadIn(work, part).length, 0);
  const share = root.querySelector('[data-share]');
  const isDone = isCompleted(work);
  const percent = Math.floor((1 - left / Math.max(1, all)) * 100);
  if (share)
    share.textContent = isDone
      ? ` · ${phrase('看完了')}`
      : percent > 0
        ? ` · ${phrase('看了 {n}%', { n: percent })}`
        : '';
  const ending = root.querySelector<HTMLElement>('[data-ending]');
  if (ending) ending.hidden = !isDone;
}
