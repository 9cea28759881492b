import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';

interface Bank {
  questions?: { id: string; ask: string; explain: string; options?: (string | { feedback?: string })[] }[];
}

/** What would give something away: ids, and the longest run of each text without markup, so that any form of it is found. */
function secretsOf({ questions = [] }: Bank): string[] {
  return questions.flatMap(({ id, ask, explain, options = [] }) => [
    id,
    ...[ask, explain, ...options.flatMap((option) => (typeof option === 'object' ? (option.feedback ?? []) : []))].map(
      (text) => text.split(/[*_`[\]()<>&"'\\\n]+/).sort((a, b) => b.length - a.length)[0] ?? '',
    ),
  ]);
}

/** A file as it is, and what is packed in it: brotli, gzip, the parts of the search index. */
function formsOf(name: string, bytes: Buffer): string[] {
  if (name.endsWith('.br')) return [brotliDecompressSync(bytes).toString('utf8')];
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked ? [gunzipSync(bytes).toString('utf8')] : [bytes.toString('utf8')];
}

test('nothing of an examination is in the built site: no key, explanation, question or id, however packed', async () => {
  const folders = await readdir('content/exam');
  const banks = await Promise.all(
    folders.map(async (folder) => parse(await readFile(`content/exam/${folder}/index.yaml`, 'utf8')) as Bank),
  );
  const ids = new Set(banks.flatMap(({ questions = [] }) => questions.map(({ id }) => id)));
  // Short sentences stand in quizzes by chance.
  const secrets = banks.flatMap(secretsOf).filter((text) => ids.has(text) || text.length >= 12);
  expect(secrets.length).toBeGreaterThan(100);
  // Every text is looked for by its first eight letters: one pass over each file, not a thousand.
  const heads = new Map<string, string[]>();
  for (const secret of secrets) heads.set(secret.slice(0, 8), [...(heads.get(secret.slice(0, 8)) ?? []), secret]);
  const root = await realpath('dist');
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const found: string[] = [];
  let looked = 0;
  for (const entry of files) {
    if (/\.(?:webp|avif|png|jpe?g|woff2|glb|mp4|webm|m4a|opus|mp3)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    for (const text of formsOf(entry.name, await readFile(path))) {
      looked++;
      for (let at = 0; at + 8 <= text.length; at++) {
        const candidates = heads.get(text.slice(at, at + 8));
        for (const secret of candidates ?? []) if (text.startsWith(secret, at)) found.push(`${path}: ${secret}`);
      }
    }
  }
  expect(looked).toBeGreaterThan(500);
  expect(found).toEqual([]);
});
