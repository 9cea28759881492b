import { type Outline, type OutlinePart, unreadIn } from '@/core/progress/outline.ts';
import type { WorkProgress } from '@/core/progress/progress.ts';
import { isCompleted, isPartDone } from '@/core/progress/read.ts';
import { itemsOf } from '@/kit/contents/contents.ts';
import { dateText } from '@/kit/language/date.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { charactersIn, perMinute } from '@/kit/work/reading-minutes.ts';

/** Shows on the page how far a work is: its parts, the time that is left, and its end. */
export function showReading(root: ParentNode, outline: Outline, work: WorkProgress | undefined): void {
  const unread = new Map(outline.parts.map((part) => [part.id, unreadIn(work, part)]));
  showParts(root, outline, unread, work);
  showTimeLeft(root, [...unread.values()].flat(), work);
  showEnding(root, outline.parts, unread, work);
  for (const mark of root.querySelectorAll<HTMLElement>('[data-done]')) mark.hidden = !isCompleted(work);
}

type Unread = ReadonlyMap<string, string[]>;

/** A part that is done, and how much of one that was begun. */
function showParts(root: ParentNode, { parts }: Outline, unread: Unread, work: WorkProgress | undefined): void {
  for (const item of itemsOf(root)) {
    const part = parts.find(({ id }) => id === item.dataset['part']);
    if (!part) continue;
    const done = isPartDone(work, part.id);
    const left = unread.get(part.id)?.length ?? 0;
    const share = Math.floor((1 - left / part.sentences.length) * 100);
    const isBegun = !done && share > 0;
    item.classList.toggle('seen', done);
    item.classList.toggle('begun', isBegun);
    item.style.setProperty('--share', `${String(isBegun ? share : 0)}%`);
    const words = item.querySelector('[data-state]');
    if (words) words.textContent = done ? phrase('（已读）') : isBegun ? phrase('（读了 {n}%）', { n: share }) : '';
  }
}

/** Says nothing before the work is begun, when its length stands there already, nor when nothing is left. */
function showTimeLeft(root: ParentNode, unread: readonly string[], work: WorkProgress | undefined): void {
  const characters = unread.reduce((sum, id) => sum + charactersIn(document.getElementById(id)?.textContent ?? ''), 0);
  const minutes = Math.max(1, Math.round(characters / perMinute));
  const isBegun = work !== undefined && Object.keys(work.parts).length > 0 && unread.length > 0;
  for (const place of root.querySelectorAll<HTMLElement>('[data-left]')) {
    place.hidden = !isBegun || isCompleted(work);
    place.textContent = phrase('还有 {n} 分钟', { n: minutes });
  }
}

/** Says whether the work was read to its end; what was only passed over, and what is new since, can be followed. */
function showEnding(
  root: ParentNode,
  parts: readonly OutlinePart[],
  unread: Unread,
  work: WorkProgress | undefined,
): void {
  const ending = root.querySelector('[data-ending]');
  const text = ending?.querySelector('[data-ending-text]');
  if (!ending || !text) return;
  const done = isCompleted(work);
  ending.classList.toggle('done', done);
  const gaps = parts.filter(({ id }) => (unread.get(id)?.length ?? 0) > 0);
  if (gaps.length === 0 && !done) return;
  const links = gaps.map(({ id }) => linkTo(unread.get(id)?.[0] ?? id, root.querySelector(`#${CSS.escape(id)}`)));
  const said = document.createElement('p');
  if (gaps.length === 0)
    said.append(phrase('这本书读完了，记在 {date}。', { date: dateText(work?.completed?.at ?? 0) }));
  else said.append(done ? phrase('你读完以后，这里新增了：') : phrase('还有没读到的地方：'));
  links.forEach((link, index) => said.append(...(index > 0 ? [phrase('、'), link] : [link])));
  // Spoken by screen readers when it changes, so it must not be written anew with the same words.
  if (said.innerHTML !== text.innerHTML) text.replaceChildren(...said.childNodes);
}

function linkTo(sentence: string, heading: Element | null): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#${sentence}`;
  link.textContent = heading?.textContent ?? '';
  return link;
}
