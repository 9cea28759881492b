import { parse } from 'node-html-parser';
import { Unfit, type Found } from '../found.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { markdownFromHtml } from './markdown-from-html.ts';

/** Longer ones, with all their marks, are no texts of questions; our own have 1,000 characters at most. */
const longest = 50_000;

/** How a text of a file is written. `auto` is Moodle's own: plain lines in which HTML may stand. */
export type TextFormat = 'html' | 'auto' | 'plain' | 'markdown';

/**
 * A text as the Markdown of our questions; what is lost is added to the item's changes.
 * @throws an `Unfit` where something is in it that a question cannot have
 */
export function questionText(text: string, format: TextFormat, found: Found, what: string): string {
  if (text.length > longest) throw new Unfit(`${what}太长了，有 ${text.length} 个字`);
  if (format === 'plain') return escapeMarkdown(text);
  if (format === 'markdown') {
    if (/!\[[^\]]*\]\(/.test(text)) throw unfit(what, ['图片']);
    return text.trim();
  }
  if (!/[<&]/.test(text)) return format === 'html' ? escapeMarkdown(text.replace(/\s+/g, ' ')) : escapeMarkdown(text);
  const converted = markdownFromHtml(format === 'auto' ? text.replaceAll('\n', '<br>') : text);
  if (converted.unfit.length > 0) throw unfit(what, converted.unfit);
  for (const lost of converted.lost) addChange(found, `${what}里的${lost}变成了普通文字`);
  return converted.text;
}

/** A text that is compared with what a member types: without marks. */
export function plainText(text: string, format: TextFormat): string {
  const shown = (format === 'html' || format === 'auto') && /[<&]/.test(text) ? parse(text).text : text;
  return shown.replace(/\s+/g, ' ').trim();
}

export function addChange(found: Found, change: string): void {
  if (!found.changes.includes(change)) found.changes.push(change);
}

function unfit(what: string, things: string[]): Unfit {
  const list = things.join('、');
  const hint = things.includes('图片') ? '图片只能用在看图点选题里' : `题目里不能放${list}`;
  return new Unfit(`${what}里有${list}，${hint}，这一题请手工改写`);
}
