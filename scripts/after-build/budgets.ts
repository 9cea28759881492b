import { readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { splitLanguage } from '@/core/language/language.ts';
import { budgets, textPage } from './budgets.data.ts';
import { readPages, type Page } from './page.ts';

export interface PageWeight {
  path: string;
  /** Bytes as they are sent: brotli where the build packed the file. */
  all: number;
  javascript: number;
}

/**
 * Weighs every page of a built site as its files stand: the page, its styles, and its scripts with what they import at
 * once. Pictures and the display face are apart; what a browser really loads is measured by `npm run bench`.
 */
export async function weighPages(site: string): Promise<PageWeight[]> {
  const reader = new SiteReader(site);
  return Promise.all((await readPages(site)).map((page) => weigh(page, reader)));
}

/** A sentence for every page that is over its budget, the heaviest first. */
export function overBudget(weights: PageWeight[]): string[] {
  const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
  return [...weights]
    .sort((a, b) => b.all - a.all)
    .flatMap(({ path, all, javascript }) => {
      const budget = budgets[splitLanguage(path).address.split('/')[1] ?? ''] ?? textPage;
      const sentences: string[] = [];
      if (all > budget.all * 1000) sentences.push(`${path} 一共 ${kB(all)} kB，上限 ${String(budget.all)} kB`);
      if (javascript > budget.javascript * 1000)
        sentences.push(`${path} 的脚本 ${kB(javascript)} kB，上限 ${String(budget.javascript)} kB`);
      return sentences;
    });
}

async function weigh({ document, path }: Page, reader: SiteReader): Promise<PageWeight> {
  const addresses = (selector: string, attribute: string): string[] =>
    document.querySelectorAll(selector).flatMap((element) => element.getAttribute(attribute) ?? []);
  const styles = new Set(addresses('link[rel="stylesheet"]', 'href'));
  const scripts = new Set<string>();
  for (const script of [...addresses('script[src]', 'src'), ...addresses('link[rel="modulepreload"]', 'href')])
    await reader.collect(script, scripts);
  const javascript = await reader.sum(scripts);
  const page = path.endsWith('/') ? `${path}index.html` : path;
  return { path, javascript, all: javascript + (await reader.sum([page, ...styles])) };
}

/** Reads a built site's files once, however many pages share them. */
class SiteReader {
  private readonly sizes = new Map<string, Promise<number>>();
  private readonly imports = new Map<string, Promise<string[]>>();
  private readonly site: string;

  constructor(site: string) {
    this.site = site;
  }

  /** Adds a script and everything it imports at once. */
  async collect(script: string, into: Set<string>): Promise<void> {
    if (into.has(script)) return;
    into.add(script);
    const known = this.imports.get(script) ?? this.readImports(script);
    this.imports.set(script, known);
    for (const imported of await known) await this.collect(imported, into);
  }

  async sum(addresses: Iterable<string>): Promise<number> {
    const sizes = await Promise.all(
      Array.from(addresses, (address) => {
        const known = this.sizes.get(address) ?? this.readSize(address);
        this.sizes.set(address, known);
        return known;
      }),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  private async readSize(address: string): Promise<number> {
    const file = join(this.site, address);
    const packed = await stat(`${file}.br`).catch(() => undefined);
    return (packed ?? (await stat(file))).size;
  }

  private async readImports(script: string): Promise<string[]> {
    const source = await readFile(join(this.site, script), 'utf8');
    const specifiers = source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{0,2}\/[^"']+)["']/g);
    return Array.from(specifiers, ([, specifier = '']) => posix.resolve(posix.dirname(script), specifier));
  }
}
