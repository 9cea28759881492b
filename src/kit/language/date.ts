import { wordsLanguage } from '@/kit/language/phrase.ts';

/** A day in the page's language: 2026年11月24日, 24 November 2026. */
export function dateText(time: number): string {
  const locales = { 'zh-hans': 'zh-CN', 'zh-hant': 'zh-Hant', en: 'en-GB' };
  return new Date(time).toLocaleDateString(locales[wordsLanguage()], { dateStyle: 'long' });
}
