import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/**
 * Writes a file whose name tells its content, unless it is there: it may then be the very file of the release that is
 * served, and must not be touched.
 */
export async function writeOnce(file: string, content: string | (() => Buffer)): Promise<void> {
  if (!existsSync(file)) await writeFile(file, typeof content === 'string' ? content : content());
}
