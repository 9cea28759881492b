import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { splitLanguage } from '@/core/language/language.ts';
import type { Page } from './page.ts';
import { refuse } from './refuse.ts';

/** What the server sends with each page: `csp` by address, `defaultCsp` for everything that is not listed. */
export interface Headers {
  defaultCsp: string;
  csp: Record<string, string>;
}

/** The only pages that compile WebAssembly, in every language: pagefind on the search page, objects in halls. */
const webAssemblyPages = /^\/(?:search|hall\/[^/]+)\/$/;

/** Where one hears what one has just recorded: a recording stands in memory. */
const readAloudPages = /^\/reading\/[^/]+\/$/;

/** What a kiosk's page hears positions from, and drives a motor by: the rail bridge on its own device, nothing beyond. */
const kioskPages = /^\/kiosk\//;
const bridgeOfThisDevice = ' http://127.0.0.1:* ws://127.0.0.1:*';

/** Script elements of these types are data: browsers do not run them, and the policy does not ask for their hash. */
const dataTypes = /^(?:application|text)\/(?:json|ld\+json|yaml|plain)$/;

/**
 * A Content-Security-Policy for each page, with the hashes of the scripts and styles that stand in it.
 * Throws one sentence for everything a page contains that its policy would block: the visitor would only see it fail.
 */
export async function contentSecurityPolicy(pages: Page[], site: string): Promise<Headers> {
  refuse(pages);
  const styleSheets = new Map<string, Promise<string>>();
  const styleSheet = (address: string): Promise<string> => {
    const known = styleSheets.get(address) ?? readFile(join(site, address), 'utf8');
    styleSheets.set(address, known);
    return known;
  };
  const entries = await Promise.all(
    pages.map(async (page) => {
      const links = page.document.querySelectorAll('link[rel="stylesheet"]');
      const linked = await Promise.all(links.map((link) => styleSheet(link.getAttribute('href') ?? '')));
      return [page.path, policyOf(page, linked.join(''))] as const;
    }),
  );
  return { defaultCsp: policy({ scripts: [], styles: [] }), csp: byAddress(entries) };
}

/** Headers of pages in the order of their addresses, so that they are the same whatever order the pages came in. */
export function byAddress(entries: Iterable<readonly [path: string, policy: string]>): Headers['csp'] {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function policyOf({ html, document, path }: Page, styles: string): string {
  // The display face was added to the text after the page was parsed; its styles are found in the text.
  const ownStyles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map((match) => match[1] ?? '');
  const scripts = document
    .querySelectorAll('script')
    .filter((script) => !script.hasAttribute('src') && !dataTypes.test(script.getAttribute('type') ?? ''));
  return policy({
    scripts: [
      ...hashes(scripts.map(textOf)),
      ...(webAssemblyPages.test(splitLanguage(path).address) ? ["'wasm-unsafe-eval'"] : []),
    ],
    styles: hashes(ownStyles),
    dataImages: /url\(["']?data:image/.test(styles + ownStyles.join('')) || /(?:src|href)="data:image/.test(html),
    dataFonts: /url\(["']?data:(?:font|application)/.test(styles),
    blobMedia: readAloudPages.test(splitLanguage(path).address),
    bridge: kioskPages.test(splitLanguage(path).address),
  });
}

interface Sources {
  scripts: string[];
  styles: string[];
  dataImages?: boolean;
  dataFonts?: boolean;
  blobMedia?: boolean;
  bridge?: boolean;
}

function policy({ scripts, styles, dataImages, dataFonts, blobMedia, bridge }: Sources): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    `img-src 'self'${dataImages ? ' data:' : ''}`,
    `font-src 'self'${dataFonts ? ' data:' : ''}`,
    `media-src 'self'${blobMedia ? ' blob:' : ''}`,
    `connect-src 'self'${bridge ? bridgeOfThisDevice : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

function hashes(texts: string[]): string[] {
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** What stands between the tags, to the letter. */
function textOf(element: HTMLElement): string {
  return element.childNodes.map((node) => node.rawText).join('');
}
