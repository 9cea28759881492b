import type { Language } from '@/core/language/language.ts';

/** What stands in `<script type="application/json" id="words">` of pages that are not in Simplified Chinese. */
export interface Words {
  language: Language;
  /** What the page's scripts may say, by its Simplified text. */
  phrases: { [simplified: string]: string };
}

let known: Words | null | undefined;

/** Read when it is first needed. Around a work there may be English words, put there before any script runs. */
function words(): Words | null {
  if (known === undefined) {
    const island = typeof document === 'undefined' ? null : document.getElementById('words');
    known = JSON.parse(island?.textContent ?? 'null') as Words | null;
  }
  return known;
}

/** For tests: the words of a page. */
export function useWords(given: Words | null): void {
  known = given;
}

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

type Values<Text extends string> = [Names<Text>] extends [never] ? [] : [{ [name in Names<Text>]: string | number }];

/**
 * Words that a script puts on the page, in the page's language. They are written in Simplified Chinese where they are
 * used, `phrase('走了 {done} / {all} 站', { done, all })`, and found by that text: for Simplified readers nothing is loaded.
 * `src/site/english` has the English; a test asks for what is missing there.
 */
export function phrase<Text extends string>(text: Text, ...[values]: Values<Text>): string {
  return fill(anyPhrase(text), values);
}

/** The same for text that is not known beforehand: a problem's sentence from the server. Unknown text stays. */
export function anyPhrase(text: string): string {
  return words()?.phrases[text] ?? text;
}

/** The language of the page's words: English around a work whose address is a Chinese page's. */
export function wordsLanguage(): Language {
  return words()?.language ?? 'zh-hans';
}

/** Fills in `{name}`; `{count:record|records}` is the first word for one and the second for more. */
function fill(text: string, values: { [name: string]: string | number } = {}): string {
  return text.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, more?: string) => {
    const value = values[name] ?? '';
    return one === undefined ? String(value) : ((Number(value) === 1 ? one : more) ?? '');
  });
}
