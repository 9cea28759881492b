import type { Language } from '@/core/language/language.ts';

/** What the build writes for pages that are not in Simplified Chinese (`_astro/words-….js`); it is there before any script. */
export interface Words {
  language: Language;
  phrases: { [simplified: string]: string };
}

declare global {
  var xuelangWords: Words | undefined;
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
  return globalThis.xuelangWords?.phrases[text] ?? text;
}

/** The language of the words around a work, where it is not that of the address; undefined for Simplified Chinese. */
export function wordsLanguage(): Language | undefined {
  return globalThis.xuelangWords?.language;
}

/** Fills in `{name}`; `{count:record|records}` is the first word for one and the second for more. */
function fill(text: string, values: { [name: string]: string | number } = {}): string {
  return text.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, more?: string) => {
    const value = values[name] ?? '';
    return one === undefined ? String(value) : ((Number(value) === 1 ? one : more) ?? '');
  });
}
