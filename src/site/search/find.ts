import { loadPagefind, type FilterCounts, type Found, type Fragment, type Pagefind } from './pagefind.ts';
import { mayBePinyin, parsePinyinIndex, readPinyin, type PinyinWord } from './pinyin.ts';
import { cleanExcerpt, markWords, wordsToMark, type Piece } from './words.ts';

/** The chosen value of each filter: `{ kind: '课' }`. */
export type Filters = Record<string, string>;

export interface Result {
  url: string;
  title: Piece[];
  kind: string;
  course: string;
  image?: { src: string; alt: string };
  excerpt: Piece[];
  sections: { url: string; title: Piece[] }[];
}

export interface Answer {
  total: number;
  /** What typed pinyin was read as; empty when the query was taken as it stands. */
  readings: string[];
  /** How many results each filter value would leave. */
  counts: FilterCounts;
  /** Results from one number to before another, with their texts. */
  load(from: number, to: number): Promise<Result[]>;
}

let pinyinWords: Promise<PinyinWord[]> | undefined;

/** Loads what searching needs; called when the field is first used. */
export async function prepare(): Promise<void> {
  await loadPagefind();
}

/**
 * Searches all works. Typed pinyin is read as words, and what any of them finds is put together; `reading` chooses one.
 */
export async function find(query: string, filters: Filters, reading?: string): Promise<Answer> {
  const pagefind = await loadPagefind();
  const readings = mayBePinyin(query) ? readPinyin(query, await loadPinyin()) : [];
  const queries = reading === undefined ? [query, ...readings] : [reading];
  const [results, counts] = await Promise.all([union(pagefind, queries, filters), count(pagefind, queries, filters)]);
  return {
    total: results.length,
    readings,
    counts,
    load: async (from, to) => {
      const fragments = await Promise.all(results.slice(from, to).map((result) => result.data()));
      const isExact = ({ content }: Fragment): boolean => queries.some((words) => content.includes(words));
      // Words are cut apart in the index: what has them together comes first.
      return fragments.sort((a, b) => Number(isExact(b)) - Number(isExact(a))).map((page) => toResult(page, queries));
    },
  };
}

function loadPinyin(): Promise<PinyinWord[]> {
  pinyinWords ??= fetch('/pagefind/pinyin.txt')
    .then((response) => (response.ok ? response.text() : ''))
    .then(parsePinyinIndex, () => {
      pinyinWords = undefined;
      return []; // Without it pinyin finds nothing; everything else works.
    });
  return pinyinWords;
}

async function union(pagefind: Pagefind, queries: string[], filters: Filters): Promise<Found['results']> {
  const found = await Promise.all(queries.map((query) => pagefind.search(query, { filters })));
  const byId = new Map(found.flatMap(({ results }) => results.map((result) => [result.id, result] as const)));
  return [...byId.values()];
}

/** Each value is counted with the other filters as they are and its own filter set to it. */
async function count(pagefind: Pagefind, queries: string[], filters: Filters): Promise<FilterCounts> {
  const entries = Object.entries(await pagefind.filters()).map(async ([filter, values]) => {
    const counted = Object.keys(values).map(async (value) => {
      const results = await union(pagefind, queries, { ...filters, [filter]: value });
      return [value, results.length] as const;
    });
    return [filter, Object.fromEntries(await Promise.all(counted))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

function toResult(page: Fragment, queries: string[]): Result {
  const query = queries.find((words) => page.content.includes(words)) ?? queries[0] ?? '';
  const mark = (text: string): Piece[] => markWords(text, wordsToMark(query, text));
  const sections = page.sub_results.filter(({ anchor }) => anchor !== undefined);
  const excerpts = [...sections, page].map((part) => cleanExcerpt(part.plain_excerpt));
  const { title = '', image, image_alt: alt = '' } = page.meta;
  return {
    url: page.url,
    title: mark(title),
    kind: page.filters['kind']?.[0] ?? '',
    course: page.filters['course']?.[0] ?? '',
    ...(image === undefined ? {} : { image: { src: image, alt } }),
    excerpt: mark(excerpts.find((excerpt) => excerpt.includes(query)) ?? excerpts.at(-1) ?? ''),
    sections: sections.slice(0, 3).map((section) => ({ url: section.url, title: mark(section.title) })),
  };
}
