import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, posix, sep } from 'node:path';
import type { Page } from '../page.ts';
import { hashText, type WorkFile } from '@/site/offline/work-files.ts';

/** Files that name others. */
const talking = new Set(['.js', '.css', '.svg']);

/** Whatever could be the address of a file, between what encloses addresses in HTML, CSS and JavaScript. */
const address = /(?<=["'`(\s,=])[\p{L}\p{N}_%./@~+-]+\.\w{2,11}(?=["'`)\s,?#])/gu;

/** Not for a work to keep: pages, search, what the build adds, lists of everything, which change with every publish. */
const apart = /\.(?:html|br|gz|webmanifest)$|^\/(?:pagefind|offline|icons)\/|^\/[^/]+\.json$|^\/sw\.js$/;

/** A content as lists name it. */
export function workFile(path: string, content: Buffer): WorkFile {
  const digest = createHash('sha256').update(content).digest();
  return [path, content.length, hashText(Uint8Array.from(digest).buffer)];
}

/** The files of a built site that pages ask for, each read once. */
export class SiteFiles {
  private readonly pages = new Map<string, Promise<WorkFile[]>>();
  private readonly read = new Map<string, Promise<{ file: WorkFile; names: string[] }>>();
  private readonly site: string;
  private readonly paths: ReadonlySet<string>;

  constructor(site: string, paths: ReadonlySet<string>) {
    this.site = site;
    this.paths = paths;
  }

  /** All files that a page names, and those that these name in turn: scripts loaded later too. */
  namedBy({ path, html }: Page): Promise<WorkFile[]> {
    const known = this.pages.get(path) ?? this.collect(html);
    this.pages.set(path, known);
    return known;
  }

  private async collect(text: string): Promise<WorkFile[]> {
    const found = new Map<string, WorkFile>();
    const waiting = this.namesIn(text, '/');
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (found.has(path)) continue;
      const { file, names } = await this.look(path);
      found.set(path, file);
      waiting.push(...names);
    }
    return [...found.values()].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** A file that no page names. */
  async file(path: string): Promise<WorkFile> {
    return workFile(path, await readFile(join(this.site, path)));
  }

  private look(path: string): Promise<{ file: WorkFile; names: string[] }> {
    const known = this.read.get(path) ?? this.readFile(path);
    this.read.set(path, known);
    return known;
  }

  private async readFile(path: string): Promise<{ file: WorkFile; names: string[] }> {
    const content = await readFile(join(this.site, decodeURI(path)));
    const names = talking.has(extname(path)) ? this.namesIn(content.toString(), path) : [];
    return { file: workFile(path, content), names };
  }

  private namesIn(text: string, from: string): string[] {
    const names = new Set<string>();
    for (const [written] of text.matchAll(address)) {
      const name = written.includes('%') ? written : encodeURI(written);
      // Vite names what a script loads later from the root, without a slash.
      for (const path of [posix.resolve(posix.dirname(from), name), `/${name}`])
        if (this.paths.has(path)) names.add(path);
    }
    return [...names];
  }
}

export async function openSiteFiles(site: string): Promise<SiteFiles> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => encodeURI(join(entry.parentPath, entry.name).slice(site.length).split(sep).join('/')))
    .filter((path) => !apart.test(path));
  return new SiteFiles(site, new Set(paths));
}
