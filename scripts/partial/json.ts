import { readFile } from 'node:fs/promises';

/** What this program wrote into a file of its own; undefined where there is none. */
export async function readJson<T>(file: string): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}
