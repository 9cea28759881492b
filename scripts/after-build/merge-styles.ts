import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from './page.ts';
import { writeOnce } from './write-once.ts';

const links = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;

/**
 * Lets every page ask for two stylesheets: the one that all pages share, which comes first, and one with all the others
 * in their order. Astro makes a file of everything that any two pages share: nine for a lesson, each with headers
 * and a dictionary of its own. Returns the addresses of those that all share.
 * @param kept those that all pages share which the site has besides
 */
export async function mergeStyles(pages: Page[], site: string, kept?: readonly string[]): Promise<string[]> {
  const lists = pages.map(({ html }) => Array.from(html.matchAll(links), ([, href = '']) => href));
  const styled = lists.filter((list) => list.length > 0);
  const common = styled[0]?.filter((href) => styled.every((list) => list.includes(href))) ?? [];
  const shared = new Set(kept?.every((href) => common.includes(href)) ? kept : common);
  const merged = new Map<string, Promise<string>>();
  const merge = (hrefs: string[]): Promise<string> => {
    const key = hrefs.join(' ');
    const known = merged.get(key) ?? writeMerged(hrefs, site);
    merged.set(key, known);
    return known;
  };
  await Promise.all(
    pages.map(async (page, index) => {
      const list = [...new Set(lists[index])];
      const groups = [list.filter((href) => shared.has(href)), list.filter((href) => !shared.has(href))];
      const hrefs = await Promise.all(groups.filter((group) => group.length > 0).map(merge));
      const tags = hrefs.map((href) => `<link rel="stylesheet" href="${href}">`).join('');
      let isFirst = true;
      page.html = page.html.replace(links, () => {
        const text = isFirst ? tags : '';
        isFirst = false;
        return text;
      });
    }),
  );
  return [...shared].sort();
}

/** One file stays as it is; several become a new one, whose name tells its content. */
async function writeMerged(hrefs: string[], site: string): Promise<string> {
  const [first = ''] = hrefs;
  if (hrefs.length === 1) return first;
  const texts = await Promise.all(hrefs.map((href) => readFile(join(site, href), 'utf8')));
  const text = texts.map((part) => part.trim()).join('\n');
  const name = `page.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.css`;
  const href = `${first.slice(0, first.lastIndexOf('/'))}/${name}`;
  await writeOnce(join(site, href), text);
  return href;
}
