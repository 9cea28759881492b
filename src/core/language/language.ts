import { kinds } from '@/core/place/place.ts';

/**
 * The languages that a site can have, in the order of the switch. Simplified Chinese is what editors write and stands at
 * the root; the others are made of it and stand under their name: `/zh-hant/lesson/sanwan/`, `/en/course/`.
 */
export const languages = ['zh-hans', 'zh-hant', 'en'] as const;

export type Language = (typeof languages)[number];

/** What `<html lang>` says. */
export const languageTags: Record<Language, string> = { 'zh-hans': 'zh-Hans-CN', 'zh-hant': 'zh-Hant', en: 'en' };

const prefixed = new RegExp(`^/(${languages.slice(1).join('|')})(?=/)`);

/** The language of an address, and the address of the same page in Simplified Chinese. */
export function splitLanguage(address: string): { language: Language; address: string } {
  const language = prefixed.exec(address)?.[1] as Language | undefined;
  if (language === undefined) return { language: 'zh-hans', address };
  return { language, address: address.slice(language.length + 1) };
}

const work = new RegExp(`^/(?:${kinds.join('|')})/[^/?#]+/`);

/**
 * The address of a page of this site in another language. Works have no English page: their address stays, and the
 * words around them change there.
 */
export function inLanguage(address: string, language: Language): string {
  if (language === 'zh-hans' || (language === 'en' && work.test(address))) return address;
  return `/${language}${address}`;
}

/** What `LOCALES` may say: names with commas between. Undefined where one of them is unknown. */
export function readLanguages(text: string): Language[] | undefined {
  const named = text.split(',').map((name) => name.trim().toLowerCase());
  if (!named.every((name) => (languages as readonly string[]).includes(name))) return undefined;
  // Everything is made of Simplified Chinese, so that is always there.
  return languages.filter((language) => language === 'zh-hans' || named.includes(language));
}

/** Completes “环境变量 LOCALES 的值不对：…”. */
export const unknownLanguage = `要用逗号隔开，只能有 ${languages.join('、')}`;
