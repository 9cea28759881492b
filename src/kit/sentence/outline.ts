import type { OutlinePart } from '@/core/progress/outline.ts';

/** The parts of a text and their sentences as they stand on the page; `text` holds the headings. */
export function outlineOf(text: Element): OutlinePart[] {
  const parts: OutlinePart[] = [];
  let before: string[] = [];
  for (const { id, localName } of text.querySelectorAll(':scope > h2, .sentence')) {
    if (localName === 'h2') {
      parts.push({ id, sentences: before });
      before = [];
    } else {
      (parts.at(-1)?.sentences ?? before).push(id);
    }
  }
  return parts;
}
