import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@/core/language/language.ts';
import { translatorOf, type Phrasebook } from '@/core/language/translate.ts';
import type { Words } from '@/kit/language/phrase.ts';
import { translateAroundWork } from '@/site/around-work.ts';
import { writeOnce } from '../write-once.ts';

/** Gives a page the words that its scripts may say (`phrase` in src/kit/language reads them). */
export function withWords(html: string, language: Language, phrases: Phrasebook): string {
  const words: Words = { language, phrases };
  const island = `<script type="application/json" id="words">${JSON.stringify(words).replace(/</g, '\\u003c')}</script>`;
  return html.replace('</head>', () => `${island}</head>`);
}

/**
 * Writes the script by which a Chinese page of a work gets English words around it, and returns its address. Only who chose
 * English loads it (the first lines of Layout.astro), and so gets all phrases at once.
 */
export async function writeEnglishAround(site: string, phrases: Phrasebook): Promise<string> {
  const words: Words = { language: 'en', phrases };
  const source = `(function(words){
var island=document.createElement('script');island.type='application/json';island.id='words';
island.textContent=JSON.stringify(words);document.head.append(island);
(${translateAroundWork.toString()})((${translatorOf.toString()})(words.phrases));
})(${JSON.stringify(words)});`;
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  const address = `/_astro/words-en.${hash}.js`;
  await mkdir(join(site, '_astro'), { recursive: true });
  await writeOnce(join(site, address), source);
  return address;
}
