/** What we use of pagefind's browser API (pagefind 1.6), loaded from the bundle that the build writes. */
export interface Pagefind {
  filters(): Promise<FilterCounts>;
  search(query: string, options: { filters: Record<string, string> }): Promise<Found>;
}

/** How many results each value of each filter has. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface Found {
  results: { id: string; data(): Promise<Fragment> }[];
  filters: FilterCounts;
}

/** A page that was found. */
export interface Fragment {
  url: string;
  /** All its text. */
  content: string;
  plain_excerpt: string;
  meta: { title?: string; image?: string; image_alt?: string };
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
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind & { options(o: object): Promise<void> };
  await pagefind.options({ baseUrl: '/', excerptLength: 60 });
  // Counts by filter come with results only when the filters are there.
  await pagefind.filters();
  return pagefind;
}
