import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Fingerprint } from '@/core/release/release.ts';
import { writeAtomically } from './publish/write-atomically.ts';

/** What the built site is made of. The API is not: it is read when the server starts. */
const sources = ['content', 'src', 'public', 'scripts/after-build', 'scripts/check-content', 'scripts/partial'];
const singleSources = ['astro.config.ts', 'package-lock.json', 'scripts/catalogue.ts', 'scripts/publish/build-site.ts'];
const unrelated =
  /^src[\\/]api[\\/]|^(?:src|scripts)[\\/].*\.(?:test\.ts|md)$|^content[\\/]\w+[\\/][^\\/]+[\\/]recording[\\/]/;

interface KnownFile {
  modified: number;
  size: number;
  hash: string;
  /** Times from which, or to which, a work is to be seen, each with the minute at which it passes. */
  moments: string[];
}

type KnownFiles = Record<string, KnownFile>;

/** Where a project keeps what is known of its files. */
export const knownFilesOf = (root: string): string => join(root, '.build/inputs.json');

/** The files of which the last fingerprint was taken, by their path from the project's folder. */
export async function readKnownFiles(root: string): Promise<Record<string, { hash: string; size: number }>> {
  return JSON.parse(await readFile(knownFilesOf(root), 'utf8')) as KnownFiles;
}

/**
 * A fingerprint of everything the site is built from, and of the publication times that have passed. Files whose time
 * and size did not change are not read again; what is known of them is kept in `cacheFile`.
 */
export async function fingerprint(root: string, cacheFile: string, now: number): Promise<Fingerprint> {
  const text = await readFile(cacheFile, 'utf8').catch(() => '{}'); // The first time, or the folder was cleared.
  const before = JSON.parse(text) as KnownFiles;
  const names = await listSources(root);
  const known: KnownFiles = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await look(join(root, name), before[name])] as const)),
  );
  const after = JSON.stringify(known);
  if (after !== text) await writeAtomically(cacheFile, after);
  const minute = localMinute(now, await timeZoneOf(root));
  const files = createHash('sha256').update(process.env['LOCALES'] ?? '');
  const moments = createHash('sha256');
  let next: string | undefined;
  for (const [name, { hash, moments: own }] of Object.entries(known)) {
    files.update(`${name} ${hash}\n`);
    for (const moment of own)
      if (moment <= minute) moments.update(`${name} ${moment}\n`);
      else if (next === undefined || moment < next) next = moment;
  }
  return { files: files.digest('hex'), moments: moments.digest('hex'), next };
}

/** Whether a site built from the one is like a site built from the other. */
export function sameInputs(one: Fingerprint, other: Fingerprint): boolean {
  return one.files === other.files && one.moments === other.moments;
}

async function listSources(root: string): Promise<string[]> {
  const found = await Promise.all(
    sources.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  const names = found.flat().map((file) => file.slice(root.length).replace(/^[\\/]/, ''));
  return [...names, ...singleSources].filter((name) => !unrelated.test(name)).sort();
}

async function look(file: string, before: KnownFile | undefined): Promise<KnownFile> {
  // Waiting for the system takes longer than what it does, and there are thousands.
  const { mtimeMs: modified, size } = statSync(file);
  if (before?.modified === modified && before.size === size) return before;
  const content = await readFile(file);
  const hash = createHash('sha256').update(content).digest('hex');
  return { modified, size, hash, moments: isWork(file) ? momentsIn(content.toString()) : [] };
}

/** Sound beside a work's text may be longer than any text can be. */
function isWork(file: string): boolean {
  return file.includes(`${sep}content${sep}`) && /\.(?:mdx|yaml)$/.test(file);
}

/** `publishAt` and `until` in a work's frontmatter, as the minute at which they pass; a day is over at 24:00. */
function momentsIn(text: string): string[] {
  const fields = text.matchAll(/^(publishAt|until):\s*["']?(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?/gm);
  return Array.from(
    fields,
    ([, field, day, time]) => `${day ?? ''} ${time ?? (field === 'until' ? '24:00' : '00:00')}`,
  );
}

/** From the settings, by eye: reading YAML properly would double the time and memory of a start. */
async function timeZoneOf(root: string): Promise<string> {
  const settings = await readFile(join(root, 'content/site.yaml'), 'utf8');
  return /^timeZone:\s*["']?([\w/+-]+)/m.exec(settings)?.[1] ?? 'Asia/Shanghai';
}

/** `2026-11-01 08:00` in a time zone: Swedish writes times so. */
function localMinute(now: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now);
}
