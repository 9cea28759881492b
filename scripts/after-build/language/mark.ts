import { splitLanguage, type Language } from '@/core/language/language.ts';
import type { Page } from '../page.ts';

/**
 * Says on a page in which languages it exists (`data-languages`, read by the first lines of Layout.astro), and marks its
 * own in the switch.
 */
export function markLanguages({ html, path }: Page, languagesOf: (path: string) => Language[]): string {
  const { language, address } = splitLanguage(path);
  const known = languagesOf(address);
  return html
    .replace('<html ', `<html data-languages="${known.join(' ')}" `)
    .replaceAll(`data-language="${language}"`, `data-language="${language}" aria-current="true"`);
}
