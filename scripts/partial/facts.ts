import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@/core/language/language.ts';
import type { Activity } from '@/core/place/place.ts';
import type { Common } from '../after-build/after-build.ts';
import type { Counts } from '../after-build/word-counts.ts';
import type { Compiled } from './compiled.ts';
import { readJson } from './json.ts';

/** What a release knows of its pages beyond their HTML, as `facts.json` beside its site: the next build goes on from it. */
export interface Facts {
  common: Common;
  /** Scripts and styles as Astro wrote them. */
  programs: string[];
  compiled: Compiled;
  /** A work → the hashed files that its pages ask for. */
  asked: Record<Activity, string[]>;
  /** By language: the words of all pages that are searched. */
  words: Partial<Record<Language, Counts>>;
}

const file = (release: string): string => join(release, 'facts.json');

export async function writeFacts(release: string, facts: Facts): Promise<void> {
  await writeFile(file(release), JSON.stringify(facts));
}

export function readFacts(release: string): Promise<Facts | undefined> {
  return readJson<Facts>(file(release));
}
