import type { Found } from '../found.ts';
import { questionText, type TextFormat } from '../text/texts.ts';
import { restore } from './escape-gift.ts';

/** A text that the parser read, as Markdown. */
export function textOf(text: { format: string; text: string }, found: Found, what: string): string {
  const format: TextFormat = text.format === 'moodle' ? 'auto' : (text.format as TextFormat);
  return questionText(restore(text.text), format, found, what);
}
