import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import * as z from 'zod';
import { splitLanguage } from '@/core/language/language.ts';
import { besideSite } from './beside.ts';
import { types, unknownType } from './mime.data.ts';

/** The built site, known by heart: what is not in it can't be asked for, wherever a path may lead. */
export interface Site {
  /** A file by its path in an address, `/lesson/x/index.html`. */
  file(path: string): SiteFile | undefined;
  /** Addresses of all pages in Simplified Chinese, `/lesson/x/`; the same list until the site is another one. */
  pages(): readonly string[];
  /** The Content-Security-Policy of a page by its address. */
  policy(path: string): string;
  /** Looks again: after publishing. Answers that are under way go on with the old files. */
  reload(): void;
}

export interface SiteFile {
  type: string;
  /** As it is, and compressed beforehand where the build did so. */
  variants: { [encoding in Encoding]?: Variant };
}

export type Encoding = 'identity' | 'br' | 'gzip';

export interface Variant {
  file: string;
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
}

/** What the build computes for the server. */
const headersSchema = z.object({ csp: z.record(z.string(), z.string()), defaultCsp: z.string() });

/** For a build without its headers: nothing inline, nothing from elsewhere. */
const strictest = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

/**
 * Opens a built site. What only the server knows of it (`headers.json`) stands beside the folder that is served.
 * @param directory `dist`: a link to the folder being served, or that folder
 */
export function openSite(directory: string): Site {
  let files = new Map<string, SiteFile>();
  let pages: string[] = [];
  let policies: z.infer<typeof headersSchema> = { csp: {}, defaultCsp: strictest };
  function reload(): void {
    files = new Map();
    if (!existsSync(directory)) return;
    const folder = realpathSync(directory);
    const headers = besideSite(folder, 'headers.json');
    if (existsSync(headers)) policies = headersSchema.parse(JSON.parse(readFileSync(headers, 'utf8')));
    files = scan(folder);
    pages = [...files.keys()]
      .filter((path) => path.endsWith('/index.html') && splitLanguage(path).language === 'zh-hans')
      .map((path) => path.slice(0, -'index.html'.length))
      .sort();
  }
  reload();
  return {
    reload,
    file: (path) => files.get(path),
    pages: () => pages,
    policy: (path) => (Object.hasOwn(policies.csp, path) ? policies.csp[path] : undefined) ?? policies.defaultCsp,
  };
}

const compressed = { '.br': 'br', '.gz': 'gzip' } as const;

function scan(root: string): Map<string, SiteFile> {
  const found = new Map<string, Variant>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(file);
    const path = `/${relative(root, file).split(sep).join('/')}`.normalize('NFC');
    found.set(path, { file, size, modified: Math.floor(mtimeMs) });
  }
  const files = new Map<string, SiteFile>();
  for (const [path, identity] of found) {
    const extension = extname(path);
    if (extension in compressed && found.has(path.slice(0, -extension.length))) continue;
    const variants: SiteFile['variants'] = { identity };
    for (const [end, encoding] of Object.entries(compressed)) {
      const variant = found.get(path + end);
      if (variant !== undefined) variants[encoding] = variant;
    }
    files.set(path, { type: types[extension.slice(1).toLowerCase()] ?? unknownType, variants });
  }
  return files;
}
