import { inLanguage } from '@/core/language/language.ts';
import { wordsLanguage } from '@/kit/language/phrase.ts';

/** An address of this site, `/me/`, in the language of this page: for links that scripts make and places they go to. */
export function address(simplified: string): string {
  return inLanguage(simplified, wordsLanguage());
}
