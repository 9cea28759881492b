import { splitLanguage, type Language } from '@/core/language/language.ts';
import type { Page } from '../page.ts';

/**
 * Says on a page in which languages it exists (`data-languages`) and where English words for it are, if it has no English
 * page (`data-words`): the first lines of Layout.astro read both. Marks the page's own language in the switch.
 */
export function markLanguages(
  { html, path }: Page,
  languagesOf: (path: string) => Language[],
  wordsAround: string | undefined,
): string {
  const { language, address } = splitLanguage(path);
  const languages = ` data-languages="${languagesOf(address).join(' ')}"`;
  const words = wordsAround === undefined ? '' : ` data-words="${wordsAround}"`;
  return html
    .replace('<html', () => `<html${languages}${words}`)
    .replaceAll(`data-language="${language}"`, `data-language="${language}" aria-current="true"`);
}
