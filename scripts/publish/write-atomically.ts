import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file that others read at any moment: they see it as it was or as it will be, never in between. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const next = `${file}.${String(process.pid)}`;
  await writeFile(next, text);
  await rename(next, file);
}
