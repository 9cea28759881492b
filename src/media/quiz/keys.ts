import type { QuestionElement } from '@/kit/question/question.element.ts';

interface Ways {
  forward(): void;
  back(): void;
}

/** Keys of a run that work wherever the focus is, but not in fields: letters choose, left and right turn over. Answers how to stop it. */
export function listenForKeys(asking: () => QuestionElement | undefined, { forward, back }: Ways): () => void {
  const onKey = (event: KeyboardEvent) => {
    const question = asking();
    const target = event.target as Element;
    if (!question || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest('dialog, select, textarea, input:not([type="checkbox"])')) return;
    if (event.key === 'ArrowRight') forward();
    else if (event.key === 'ArrowLeft') back();
    else if (!question.pressed(event.key)) return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
