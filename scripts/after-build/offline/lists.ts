import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inLanguage, type Language } from '@/core/language/language.ts';
import { listAddress, type ListedWork, type WorkFiles } from '@/site/offline/work-files.ts';
import { parseHtml, type Page } from '../page.ts';
import { workFile, type Named, type SiteFiles } from './site-files.ts';

/** The pages around works that are kept with them. */
export const around = ['/', '/me/', '/me/notes/', '/offline/', '/review/', '/play/', '/settings/', '/sign-in/'];

/** Whether a page says that its work can be kept (src/site/offline/Keep.astro). */
export function isKeepable({ html }: Page): boolean {
  return html.includes('<x-keep');
}

export function nameOf({ path }: Page): string {
  return path.replace(/^\/|\/$/g, '');
}

/** The pages of a work: its own, and those of a course's stops. */
export function pagesOf(page: Page, pages: ReadonlyMap<string, Page>): Page[] {
  if (!page.html.includes('data-stop')) return [page];
  const links = parseHtml(page.html).querySelectorAll('[data-stop] a');
  const stops = links.flatMap((link) => pages.get(link.getAttribute('href') ?? '') ?? []);
  return [page, ...new Set(stops)];
}

/** The pages around the works of a language. */
export function pagesAround(language: Language, pages: ReadonlyMap<string, Page>): Page[] {
  return around.flatMap((path) => pages.get(inLanguage(path, language)) ?? []);
}

/** Everything that some pages ask for, themselves too, each file once. */
export async function filesOf(pages: Page[], files: SiteFiles): Promise<Named> {
  const named = await Promise.all(pages.map((page) => files.namedBy(page)));
  const own = pages.map(({ path, html }) => workFile(path, Buffer.from(html)));
  const all = new Map([...own, ...named.flatMap((one) => one.files)].map((file) => [file[0], file]));
  const rows = new Map(named.flatMap((one) => one.alternatives).map((row) => [row[0]?.file[0], row]));
  return { files: [...all.values()].sort(([a], [b]) => (a < b ? -1 : 1)), alternatives: [...rows.values()] };
}

export async function writeList(name: string, pages: Page[], named: Named, site: string): Promise<WorkFiles> {
  const { files, alternatives } = named;
  const [first] = pages;
  if (!first) throw new Error(`${name} has no pages`);
  const version = createHash('sha256')
    .update(JSON.stringify(alternatives.length > 0 ? named : files))
    .digest('hex')
    .slice(0, 16);
  const titles = pages.map((page): [string, string] => [page.path, titleOf(page)]);
  const list: ListedWork = {
    ...{ name, title: titleOf(first), version, pages: titles, files },
    ...(alternatives.length > 0 && { alternatives }),
  };
  const target = join(site, listAddress(name));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, JSON.stringify(list));
  return list;
}

/** Without the site's name, which stands after the last dot. */
function titleOf({ html }: Page): string {
  const title = parseHtml(/<title>[^<]*<\/title>/.exec(html)?.[0] ?? '').text;
  return title.replace(/ · [^·]*$/, '');
}
