import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted } from '@/core/progress/read.ts';
import { dateText } from '@/kit/language/date.ts';
import { phrase } from '@/kit/language/phrase.ts';

/** Says at the end of the text whether the lesson counts as studied, else which sections were only passed over. */
export function showEnding(root: ParentNode, work: WorkProgress | undefined, unread: readonly string[]): void {
  const ending = root.querySelector('[data-ending]');
  const text = ending?.querySelector('[data-ending-text]');
  if (!ending || !text) return;
  const done = isCompleted(work);
  ending.classList.toggle('done', done);
  if (done && unread.length === 0) {
    setText(text, phrase('这一课学完了，记在 {date}。', { date: dateText(work?.completed?.at ?? 0) }));
    return;
  }
  const links = unread.map((part) => linkTo(root, part)).filter((link) => link !== undefined);
  if (links.length === 0) return;
  text.replaceChildren(done ? phrase('你学完以后，这里新增了：') : phrase('还有几节没有停下来读：'));
  links.forEach((link, index) => text.append(...(index > 0 ? [phrase('、'), link] : [link])));
}

/** Spoken by screen readers when it changes, so it must not be written anew with the same words. */
function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function linkTo(root: ParentNode, part: string): HTMLAnchorElement | undefined {
  const heading = root.querySelector(`#${CSS.escape(part)}`);
  if (!heading) return undefined;
  const link = document.createElement('a');
  link.href = `#${part}`;
  link.textContent = heading.textContent;
  return link;
}
