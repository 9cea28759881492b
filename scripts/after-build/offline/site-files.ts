import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, posix, sep } from 'node:path';
import { parseHtml, type Page } from '../page.ts';
import { parseManifest, type SoundFile } from '@/kit/narration/manifest.ts';
import { ContentHash } from '@/site/offline/content-hash.ts';
import { hashText, type Alternative, type WorkFile } from '@/site/offline/work-files.ts';

/** Files that name others. */
const talking = new Set(['.js', '.css', '.svg']);

/** What a hall's page names of its scene: all that lies beside it is asked for by name when one walks. */
const scene = /\/scene\/scene\.json$/;

/** What a work's page says of its sound. */
const manifest = /\/manifest\.json$/;

/** The files that a page asks for, and those of which a browser asks for one in each row. */
export interface Named {
  files: WorkFile[];
  alternatives: Alternative[][];
}

/** A file of the site, and what it names. */
interface Looked {
  file: WorkFile;
  names: string[];
  sounds: SoundFile[][];
}

/** Whatever could be the address of a file, between what encloses addresses in HTML, CSS and JavaScript. */
const address = /(?<=["'`(\s,=])[\p{L}\p{N}_%./@~+-]+\.\w{2,11}(?=["'`)\s,?#])/gu;

/** Not for a work to keep: pages, search, what the build adds, lists of everything, which change with every publish. */
const apart =
  /\.(?:html|br|gz|webmanifest)$|^\/(?:pagefind|offline|icons)\/|^\/(?:zh-hant\/|en\/)?[^/]+\.json$|^\/(?:sw|kiosk-worker)\.js$|\/release\.json$/;

/** A content as lists name it. */
export function workFile(path: string, content: Buffer): WorkFile {
  const digest = createHash('sha256').update(content).digest();
  return [path, content.length, hashText(Uint8Array.from(digest).buffer)];
}

/** The same for a file of any length. */
async function streamedFile(path: string, file: string): Promise<WorkFile> {
  const hash = new ContentHash();
  let bytes = 0;
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    await hash.add(piece);
    bytes += piece.length;
  }
  return [path, bytes, await hash.text()];
}

/** The files of a built site that pages ask for, each read once. */
export class SiteFiles {
  private readonly pages = new Map<string, Promise<Named>>();
  private readonly read = new Map<string, Promise<Looked>>();
  /** Address of a file → where it is. */
  private readonly paths: ReadonlyMap<string, string>;

  constructor(paths: ReadonlyMap<string, string>) {
    this.paths = paths;
  }

  /** All files that a page names, and those that these name in turn: scripts loaded later too. */
  namedBy({ path, html }: Page): Promise<Named> {
    const known = this.pages.get(path) ?? this.collect(html);
    this.pages.set(path, known);
    return known;
  }

  private async collect(text: string): Promise<Named> {
    const found = new Map<string, WorkFile>();
    const alternatives: Alternative[][] = [];
    const add = async (formats: readonly SoundFile[]): Promise<void> => {
      alternatives.push(
        await Promise.all(formats.map(async ({ url, type }) => ({ type, file: (await this.look(url)).file }))),
      );
    };
    const rows = soundsIn(text).map((row) => row.filter(({ url }) => this.paths.has(url)));
    for (const row of rows) await add(row);
    const inRows = new Set(rows.flat().map(({ url }) => url));
    const waiting = this.namesIn(text, '/').filter((name) => !inRows.has(name));
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (found.has(path)) continue;
      const { file, names, sounds } = await this.look(path);
      found.set(path, file);
      waiting.push(...names);
      for (const formats of sounds) await add(formats);
    }
    return { files: [...found.values()].sort(([a], [b]) => (a < b ? -1 : 1)), alternatives };
  }

  private look(path: string): Promise<Looked> {
    const known = this.read.get(path) ?? this.readFile(path);
    this.read.set(path, known);
    return known;
  }

  private async readFile(path: string): Promise<Looked> {
    const file = this.paths.get(path);
    if (file === undefined) throw new Error(`The site has no ${path}`);
    const isManifest = manifest.test(path);
    const isScene = scene.test(path);
    if (!isManifest && !isScene && !talking.has(extname(path)))
      return { file: await streamedFile(path, file), names: [], sounds: [] };
    const content = await readFile(file);
    if (!isManifest) {
      const names = this.namesIn(content.toString(), path);
      return { file: workFile(path, content), names: isScene ? [...names, ...this.beside(path)] : names, sounds: [] };
    }
    const { parts, covers } = parseManifest(JSON.parse(content.toString()));
    const sounds = parts.flatMap(({ sound }) => sound ?? []);
    const names = [...sounds.map(({ cues }) => cues), ...covers.map(({ url }) => url)];
    return {
      file: workFile(path, content),
      names: names.filter((name) => this.paths.has(name)),
      sounds: sounds.map(({ files }) => files),
    };
  }

  private beside(path: string): string[] {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return [...this.paths.keys()].filter((other) => other !== path && other.startsWith(folder));
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

/** Sound and films in a page of which a browser plays one of several formats. */
function soundsIn(html: string): SoundFile[][] {
  if (!/<(?:audio|video)/.test(html)) return [];
  return parseHtml(html)
    .querySelectorAll('audio, video')
    .map((audio) =>
      audio.querySelectorAll('source').flatMap((source) => {
        const [url, type] = [source.getAttribute('src'), source.getAttribute('type')];
        return url === undefined || type === undefined ? [] : [{ url, type }];
      }),
    )
    .filter((row) => row.length > 1);
}

/** @param folders that are, or will be, one site */
export async function openSiteFiles(folders: string[]): Promise<SiteFiles> {
  const paths = new Map<string, string>();
  for (const folder of folders)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const path = encodeURI(file.slice(folder.length).split(sep).join('/'));
      if (entry.isFile() && !apart.test(path)) paths.set(path, file);
    }
  return new SiteFiles(paths);
}
