import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@/core/language/language.ts';
import type { Common } from '../after-build/after-build.ts';
import type { Counts } from '../after-build/word-counts.ts';
import type { Compiled } from './compiled.ts';
import { readJson } from './json.ts';
import type { Scripts } from './same-scripts.ts';

/**
 * What a release knows of its pages beyond their HTML, as `facts.json` beside its site: the next build goes on from it. The
 * heads of compiled texts stand in a file of their own (`heads.json`): only pages that are made read them.
 */
export interface Facts {
  common: Common;
  /** Scripts and styles as Astro wrote them. */
  programs: string[];
  scripts: Scripts;
  assets: Compiled['assets'];
  /** A work, or the address of a page of none → the hashed files that its pages ask for. */
  asked: Record<string, string[]>;
  /** The address of a page of no work → the hash of what Astro wrote (see same-pages.ts). */
  loose: Record<string, string>;
  /** By language: the words of all pages that are searched. */
  words: Partial<Record<Language, Counts>>;
}

const file = (release: string): string => join(release, 'facts.json');

/** Where a release keeps the heads of its texts. */
export const headsFile = (release: string): string => join(release, 'heads.json');

export async function writeFacts(release: string, facts: Facts, heads: Compiled['heads']): Promise<void> {
  await Promise.all([
    writeFile(file(release), JSON.stringify(facts)),
    writeFile(headsFile(release), JSON.stringify(heads)),
  ]);
}

export async function readHeads(release: string): Promise<Compiled['heads']> {
  return (await readJson<Compiled['heads']>(headsFile(release))) ?? {};
}

export function readFacts(release: string): Promise<Facts | undefined> {
  return readJson<Facts>(file(release));
}
