import { splitLanguage } from '@/core/language/language.ts';

/** What we use of pagefind's browser API (pagefind 1.6), loaded from the bundle that the build writes. */
export interface Pagefind {
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: Found[] }>;
}

export interface Found {
  id: string;
  data(): Promise<Fragment>;
}

/** A page that was found. */
export interface Fragment {
  url: string;
  /** All its text, with invisible spaces between words. */
  content: string;
  plain_excerpt: string;
  meta: { title?: string; image?: string };
  filters: Record<string, string[]>;
  /** Its sections that were found, each with the address of its heading. */
  sub_results: { title: string; url: string; plain_excerpt: string; anchor?: object }[];
}

let loaded: Promise<Pagefind> | undefined;

/** Loads pagefind, once; after a failure the next call tries again. */
export function loadPagefind(): Promise<Pagefind> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Pagefind> {
  const address = `${searchFolder()}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind & {
    options(options: object): Promise<void>;
    init(): Promise<void>;
  };
  await pagefind.options({ baseUrl: searchFolder(), excerptLength: 60 });
  await pagefind.init();
  return pagefind;
}

/** Where the index of this page's works is: Traditional pages have their own, English pages look through the Chinese one. */
export function searchFolder(): string {
  return splitLanguage(location.pathname).language === 'zh-hant' ? '/zh-hant/' : '/';
}
