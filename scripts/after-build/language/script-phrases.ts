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
  const literalsIn = finderOf(phrases);
  const scripts = new Map<string, Script>(
    await Promise.all(
      names.map(async (name): Promise<[string, Script]> => {
        const source = await readFile(join(folder, name), 'utf8');
        const loads = names.filter((other) => other !== name && source.includes(other));
        return [name, { loads, says: literalsIn(source) }];
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

/** Finds phrases in quotes. Looks once where one may begin: asking for each of hundreds in a large script takes a second. */
function finderOf(phrases: readonly string[]): (source: string) => string[] {
  const byFirst = new Map<string, string[]>();
  for (const phrase of phrases) byFirst.set(phrase[0] ?? '', [...(byFirst.get(phrase[0] ?? '') ?? []), phrase]);
  return (source) => {
    const found = new Set<string>();
    for (const { 0: quote, index } of source.matchAll(/["'`]/g))
      for (const phrase of byFirst.get(source[index + 1] ?? '') ?? [])
        if (source.startsWith(phrase + quote, index + 1)) found.add(phrase);
    return phrases.filter((phrase) => found.has(phrase));
  };
}
