import type { WorkProgress } from '@/core/progress/progress.ts';
import { isPartDone } from '@/core/progress/read.ts';
import { phrase } from '@/kit/language/phrase.ts';

/** Fills the marks of the sections that were studied. */
export function showContents(root: ParentNode, work: WorkProgress | undefined): void {
  for (const item of itemsOf(root)) {
    const seen = isPartDone(work, item.dataset['part'] ?? '');
    item.classList.toggle('seen', seen);
    const words = item.querySelector('[data-state]');
    if (words) words.textContent = seen ? phrase('（已学）') : '';
  }
}

/** The rows of the contents. */
export function itemsOf(root: ParentNode): NodeListOf<HTMLElement> {
  return root.querySelectorAll<HTMLElement>('[data-contents] [data-part]');
}

/** Marks the section at the top of the window as the current one; folds the contents on narrow screens. */
export function watchContents(root: ParentNode, sections: readonly HTMLElement[]): () => void {
  const contents = root.querySelector<HTMLDetailsElement>('[data-contents]');
  const wide = matchMedia('(min-width: 1100px)');
  const fold = () => contents && (contents.open = wide.matches);
  let frame = 0;
  const look = () => {
    frame = 0;
    const current = sections.filter((section) => section.getBoundingClientRect().top < innerHeight * 0.4).at(-1);
    for (const item of itemsOf(root)) {
      const isCurrent = item.dataset['part'] === current?.id;
      item.classList.toggle('current', isCurrent);
      if (isCurrent) item.querySelector('a')?.setAttribute('aria-current', 'location');
      else item.querySelector('a')?.removeAttribute('aria-current');
    }
  };
  const onScroll = () => (frame ||= requestAnimationFrame(look));
  fold();
  look();
  wide.addEventListener('change', fold);
  addEventListener('scroll', onScroll, { passive: true });
  return () => {
    wide.removeEventListener('change', fold);
    removeEventListener('scroll', onScroll);
    cancelAnimationFrame(frame);
  };
}
