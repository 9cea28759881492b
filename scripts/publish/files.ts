import { statSync } from 'node:fs';
import { link, mkdir, readFile, readdir, rename } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { dirname, join, sep } from 'node:path';

/** Paths of all files under a folder, with `/` on every system. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
}

/** Lets a file stand in a second place without taking room again. */
export async function linkFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to);
}

/** Whether two files have the same content and take room twice; false where one is missing. */
export async function isCopy(one: string, other: string): Promise<boolean> {
  try {
    // Waiting for the system takes longer than what it does, and there are thousands.
    const [a, b] = [statSync(one), statSync(other)];
    if (a.size !== b.size || a.ino === b.ino) return false;
    return (await readFile(one)).equals(await readFile(other));
  } catch {
    return false;
  }
}

/** Puts a link to one file in the place of another, in one step. */
export async function replaceByLink(from: string, to: string): Promise<void> {
  const next = `${to}.link`;
  await link(from, next);
  await rename(next, to);
}

/** Brings a release to the disk before visitors are led to it: a power cut must not leave empty files. */
export function flush(folder: string): void {
  if (process.platform === 'linux') spawnSync('sync', ['--file-system', folder], { stdio: 'ignore' });
}

/** Does something for many files, a few at a time. */
export async function forEachFile(names: string[], work: (name: string) => Promise<void>): Promise<void> {
  const waiting = names.values();
  const worker = async (): Promise<void> => {
    for (const name of waiting) await work(name);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}
