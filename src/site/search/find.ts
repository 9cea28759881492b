import { loadPagefind, searchFolder, type Found, type Fragment, type Pagefind } from './pagefind.ts';
import { mayBePinyin, parsePinyinIndex, readPinyin, type PinyinWord } from './pinyin.ts';
import { cleanExcerpt, excerptAround, hasWords, markWords, wordsToMark, type Piece } from './words.ts';

/** The chosen value of each filter: `{ kind: '课' }`. */
export type Filters = Record<string, string>;

export interface Result {
  url: string;
  title: Piece[];
  kind: string;
  course: string;
  image: string | undefined;
  excerpt: Piece[];
  sections: { url: string; title: Piece[] }[];
}

export interface Answer {
  results: Result[];
  /** Whether there are more than are listed: the most fitting are. */
  isCut: boolean;
  /** What typed pinyin was read as; empty when the query was taken as it stands. */
  readings: string[];
  /** How many results each filter value would leave. */
  counts: Record<string, Record<string, number>>;
}

/** So many pages are read to see whether they have the words together; more than this nobody looks through. */
const most = 60;

let pinyinWords: Promise<PinyinWord[]> | undefined;

/**
 * Searches all works. Typed pinyin is read as words, and what any of them finds is put together; `reading` chooses one.
 */
export async function find(query: string, filters: Filters, reading?: string): Promise<Answer> {
  const pagefind = await loadPagefind();
  const readings = mayBePinyin(query) ? readPinyin(query, await loadPinyin()) : [];
  const queries = reading === undefined ? [query, ...readings] : [reading];
  const all = await pagesFor(pagefind, queries, {});
  const isFiltered = Object.keys(filters).length > 0;
  const { pages, isCut } = all.isCut && isFiltered ? await pagesFor(pagefind, queries, filters) : all;
  return {
    results: pages.filter((page) => isIn(page, filters)).map((page) => toResult(page, queries)),
    isCut,
    readings,
    counts: { kind: count(all.pages, 'kind', filters), course: count(all.pages, 'course', filters) },
  };
}

function loadPinyin(): Promise<PinyinWord[]> {
  pinyinWords ??= fetch(`${searchFolder()}pagefind/pinyin.txt`)
    .then((response) => (response.ok ? response.text() : ''))
    .then(parsePinyinIndex, () => {
      pinyinWords = undefined;
      return []; // Without it pinyin finds nothing; everything else works.
    });
  return pinyinWords;
}

/**
 * The pages that have the words of one of the queries, those that have them as typed first. The index cuts words apart
 * and also finds pages with the single characters: those are left out.
 */
async function pagesFor(pagefind: Pagefind, queries: string[], filters: Filters) {
  const found = await Promise.all(queries.map((query) => pagefind.search(query, { filters })));
  const byId = new Map(found.flatMap(({ results }) => results.map((result): [string, Found] => [result.id, result])));
  const results = [...byId.values()];
  const read = await Promise.all(results.slice(0, most).map(async (result) => plain(await result.data())));
  const fitting = read.filter((page) => queries.some((query) => hasWords(page.content, query)));
  const isExact = (page: Fragment): boolean => queries.some((query) => page.content.includes(query));
  return {
    pages: [...fitting.filter(isExact), ...fitting.filter((page) => !isExact(page))],
    isCut: results.length > most,
  };
}

function plain(page: Fragment): Fragment {
  return { ...page, content: cleanExcerpt(page.content) };
}

function isIn(page: Fragment, filters: Filters): boolean {
  return Object.entries(filters).every(([filter, value]) => page.filters[filter]?.includes(value) ?? false);
}

/** Each value is counted with the other filters as they are. */
function count(pages: Fragment[], filter: string, filters: Filters): Record<string, number> {
  const { [filter]: _own, ...others } = filters;
  const counts: Record<string, number> = {};
  for (const page of pages)
    if (isIn(page, others)) for (const value of page.filters[filter] ?? []) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function toResult(page: Fragment, queries: string[]): Result {
  const query = queries.find((words) => hasWords(page.content, words)) ?? '';
  const mark = (text: string): Piece[] => markWords(text, wordsToMark(query, text));
  const sections = page.sub_results.filter(({ anchor }) => anchor !== undefined);
  const excerpts = [...sections, page].map((part) => cleanExcerpt(part.plain_excerpt));
  return {
    url: page.url,
    title: mark(page.meta.title ?? ''),
    kind: page.filters['kind']?.[0] ?? '',
    course: page.filters['course']?.[0] ?? '',
    image: page.meta.image,
    // Pagefind's excerpts go by the pieces into which the index cuts words: of 残膜 they may show 膜 alone.
    excerpt: mark(
      excerpts.find((excerpt) => excerpt.includes(query)) ??
        excerptAround(page.content, wordsToMark(query, page.content)) ??
        excerpts.at(-1) ??
        '',
    ),
    sections: sections.slice(0, 3).map((section) => ({ url: section.url, title: mark(section.title) })),
  };
}
