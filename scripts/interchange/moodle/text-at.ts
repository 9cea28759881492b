import type { Found } from '../found.ts';
import { plainText, questionText, type TextFormat } from '../text/texts.ts';
import { childOf, textIn } from '../xml/elements.ts';
import type { Element } from '../xml/read-xml.ts';

const formats: Record<string, TextFormat> = { html: 'html', markdown: 'markdown', plain_text: 'plain' };

function formatOf(element: Element | undefined): TextFormat {
  return formats[element?.attributes['format'] ?? ''] ?? 'auto';
}

function own(element: Element | undefined): string {
  const text = childOf(element, 'text');
  return textIn(text ?? element);
}

/** A text of a question, in the format that it says it has. */
export function textAt(element: Element | undefined, found: Found, what: string): string {
  return questionText(own(element), formatOf(element), found, what);
}

/** A text without any marks. */
export function plainAt(element: Element | undefined): string {
  return plainText(own(element), formatOf(element));
}

/** The general feedback is our explanation. */
export function explainOf(question: Element, found: Found): { explain?: string } {
  const explain = textAt(childOf(question, 'generalfeedback'), found, '解析');
  return explain === '' ? {} : { explain };
}
