import { splitLanguage } from '@/core/language/language.ts';
import type { Page } from '../after-build/page.ts';
import type { Compiled } from './compiled.ts';
import type { Facts } from './facts.ts';
import { ownerOf } from './owner.ts';
import type { Sources } from './sources.ts';

/** A site that was built, and what the next build wants to know of it. */
export interface Made {
  /** All pages of the site. */
  pages: number;
  /** Those that were made for it. */
  rendered: number;
  /** The files of the site that were written for it; undefined where all were. */
  written?: string[];
  facts: Facts;
  heads: Compiled['heads'];
}

/** The hashed files that pages name, by the work that they belong to, or the address of a page of none. */
export function askedBy(pages: Page[], sources: Sources): Facts['asked'] {
  const owner = ownerOf(sources);
  const asked = new Map<string, Set<string>>();
  for (const { path, html } of pages) {
    const key = owner(path) ?? splitLanguage(path).address;
    const names = asked.get(key) ?? new Set<string>();
    for (const [name] of html.matchAll(/(?<=[/"'(])(?:_astro|fonts)\/[^"'()\s,<>&?#]+/g)) names.add(decodeURI(name));
    asked.set(key, names);
  }
  return Object.fromEntries(Array.from(asked, ([key, names]) => [key, [...names].sort()]));
}
