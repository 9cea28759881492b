import { existsSync } from 'node:fs';
import { link, writeFile } from 'node:fs/promises';

/**
 * Writes a file whose name tells its content, unless it is there: it may then be the very file of the release that is
 * served, and must not be touched.
 * @param earlier the same file in the site before, if that has it
 */
export async function writeOnce(file: string, content: string | (() => Buffer), earlier?: string): Promise<void> {
  if (existsSync(file)) return;
  if (earlier !== undefined && existsSync(earlier)) await link(earlier, file);
  else await writeFile(file, typeof content === 'string' ? content : content());
}
