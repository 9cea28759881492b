import { languages, readLanguages, unknownLanguage, type Language } from '@/core/language/language.ts';

/** The languages that this site is to have: those of `LOCALES`, or all. Throws a sentence where it names others. */
export function chosenLanguages(locales = process.env['LOCALES'] ?? ''): readonly Language[] {
  if (locales === '') return languages;
  const chosen = readLanguages(locales);
  if (chosen === undefined) throw new Error(`环境变量 LOCALES 的值“${locales}”不对：${unknownLanguage}。`);
  return chosen;
}
