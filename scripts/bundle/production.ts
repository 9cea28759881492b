import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of the packages that the server and publishing need, as the lock file knows them: none for development. */
export async function productionPackages(root: string): Promise<string[]> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: { [folder: string]: { dev?: boolean } };
  };
  return (
    Object.entries(lock.packages)
      .filter(
        ([folder, { dev }]) => folder.startsWith('node_modules/') && dev !== true && existsSync(join(root, folder)),
      )
      .map(([folder]) => folder)
      // Those inside another come with it.
      .filter((folder) => folder.lastIndexOf('node_modules/') === 0)
  );
}
