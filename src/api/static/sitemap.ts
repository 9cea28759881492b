import { open } from 'node:fs/promises';
import type { Access } from '@/api/access.ts';
import type { ApiContext } from '@/api/endpoint.ts';
import { inLanguage, languages, languageTags } from '@/core/language/language.ts';
import { headersOf, originOf } from './robots.ts';
import type { Site } from './site.ts';

/** Bytes of a page in which its head begins: what robots are told stands there. */
const headLength = 2048;

/** By the list of a site's pages, which is another one after each publishing. */
const known = new WeakMap<readonly string[], Promise<string[]>>();

/**
 * `sitemap.xml` (sitemaps.org): all pages in all languages, but for those that keep robots away (`noindex`). Made here and
 * not by @astrojs/sitemap, because languages are made after Astro, few pages come with a publishing, and only the server
 * knows what the site is called. Without `lastmod`: a build writes all files anew, and false dates are worse than none.
 */
export async function sitemap(context: ApiContext, site: Site, access: Access): Promise<Response> {
  const pages = site.pages();
  let found = known.get(pages);
  if (found === undefined) known.set(pages, (found = openPages(site, pages)));
  const origin = originOf(context, access);
  const urls = (await found).flatMap((page) => entriesOf(page, origin, site));
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
  return context.body(text, 200, headersOf('application/xml'));
}

/** A page in each of its languages, each with all of them. */
function entriesOf(page: string, origin: string, site: Site): string[] {
  const versions = languages
    .map((language) => ({ language: languageTags[language], page: inLanguage(page, language) }))
    // English has no pages of works: there the address is the same.
    .filter(({ page: other }, index) => index === 0 || (other !== page && site.file(`${other}index.html`)));
  const addressOf = (path: string) => escape(origin + encodeURI(path));
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${addressOf(path)}"/>`;
  const links =
    versions.length === 1
      ? ''
      : [...versions.map((one) => link(one.language, one.page)), link('x-default', page)].join('');
  return versions.map((one) => `<url><loc>${addressOf(one.page)}</loc>${links}</url>\n`);
}

async function openPages(site: Site, pages: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const page of pages) if (await isOpen(site.file(`${page}index.html`)?.variants.identity?.file)) found.push(page);
  return found;
}

async function isOpen(file: string | undefined): Promise<boolean> {
  // Without a file, or with one that has just gone: another site was published.
  const handle = file === undefined ? undefined : await open(file).catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
    return !/<meta name="?robots"? content="?noindex/.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await handle.close();
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
