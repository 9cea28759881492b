import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder, forEachFile, isCopy, linkFile, replaceByLink } from './files.ts';
import { releaseFolder } from './releases.ts';

/** Files whose name tells their content: scripts, styles, pictures, fonts, and the pieces of the search index. */
const hashed = /(?:^|\/)(?:_astro|fonts)\/|\.pf_(?:fragment|index|meta|filter)$/;

/**
 * Keeps files that did not change since an earlier release as they are, on the disk once: browsers that have them need
 * not load them again, and three releases take little more room than one.
 */
export async function shareUnchanged(root: string, release: string, earlier: string): Promise<void> {
  const [here, there] = [release, earlier].map((name) => join(releaseFolder(root, name), 'site')) as [string, string];
  await forEachFile(await filesUnder(here), async (name) => {
    const [file, before] = [join(here, name), join(there, name)];
    if (await isCopy(file, before)) await replaceByLink(before, file).catch(() => undefined);
  });
}

/** Writes down which hashed files are a release's own, before it is given those of others. */
export async function noteOwnAssets(root: string, release: string): Promise<void> {
  const folder = releaseFolder(root, release);
  const own = (await filesUnder(join(folder, 'site'))).filter((name) => hashed.test(name));
  await writeFile(join(folder, 'assets.json'), JSON.stringify(own));
}

/** Gives a release the hashed files of another, so that pages opened there still find theirs. */
export async function addAssetsOf(root: string, other: string, release: string): Promise<void> {
  const from = releaseFolder(root, other);
  const own = JSON.parse(await readFile(join(from, 'assets.json'), 'utf8')) as string[];
  await forEachFile(own, async (name) => {
    await linkFile(join(from, 'site', name), join(releaseFolder(root, release), 'site', name)).catch(
      (error: unknown) => {
        // What both have, they have alike; and what vanished from the other nobody can give.
        if (!(error instanceof Error && 'code' in error && ['EEXIST', 'ENOENT'].includes(String(error.code))))
          throw error;
      },
    );
  });
}
