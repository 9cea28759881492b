import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

interface Script {
  /** The scripts that it may load, at once or later. */
  loads: string[];
  says: string[];
}

/**
 * Which of the given phrases the scripts of a page may say: those that stand as literals in its scripts and in what these
 * load, at once or when they are reached.
 */
export async function scriptPhrases(site: string, phrases: readonly string[]): Promise<(html: string) => string[]> {
  const folder = join(site, '_astro');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.js'));
  const scripts = new Map<string, Script>(
    await Promise.all(
      names.map(async (name): Promise<[string, Script]> => {
        const source = await readFile(join(folder, name), 'utf8');
        const loads = names.filter((other) => other !== name && source.includes(other));
        const says = phrases.filter((phrase) =>
          ['"', "'", '`'].some((quote) => source.includes(quote + phrase + quote)),
        );
        return [name, { loads, says }];
      }),
    ),
  );
  const known = new Map<string, string[]>();
  return (html) => {
    const first = Array.from(html.matchAll(/<script\b[^>]*\ssrc="\/_astro\/([^"]+)"/g), ([, name = '']) => name);
    const key = first.join(' ');
    const found = known.get(key) ?? saidBy(first, scripts);
    known.set(key, found);
    return found;
  };
}

function saidBy(first: string[], scripts: Map<string, Script>): string[] {
  const seen = new Set(first);
  for (const name of seen) for (const loaded of scripts.get(name)?.loads ?? []) seen.add(loaded);
  return [...new Set([...seen].flatMap((name) => scripts.get(name)?.says ?? []))];
}
