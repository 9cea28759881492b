import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../publish/write-atomically.ts';

/** Puts a finished file in its place; what reads it meanwhile sees the old one or the new one. */
export async function place(from: string, to: string): Promise<void> {
  const [before, after] = await Promise.all([readFile(to).catch(() => undefined), readFile(from)]);
  if (before?.equals(after) === true) return;
  const folder = join(to, '..');
  await mkdir(folder, { recursive: true });
  // A name with a dot is passed over by the content check.
  const next = join(folder, `.${String(process.pid)}.part`);
  await copyFile(from, next);
  await rename(next, to);
}

/** Writes a text file where its content differs. */
export async function writeText(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeAtomically(file, text);
}

/** Takes away the files of parts that the text no longer has; returns their names. */
export async function removeStale(folder: string, parts: ReadonlySet<string>): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  const stale = files.filter((file) => {
    const name = /^([^.].*?)(?:\.review)?\.(?:json|vtt|opus|m4a)$/.exec(file)?.[1];
    return name !== undefined && !parts.has(name);
  });
  for (const file of stale) await rm(join(folder, file));
  return stale;
}
