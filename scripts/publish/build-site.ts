import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from './content-error.ts';

/** Where to build from and to. */
export interface Place {
  root: string;
  /** The folder of the release that is being made. */
  release: string;
  /** The folder of the release before it. */
  previous?: string | undefined;
}

/**
 * Checks the content and writes what the API may know of it. Throws a `ContentError` where editors have to change
 * something, and says what else they should know.
 */
export async function checkContent({ root, release }: Place, say: (line: string) => void): Promise<void> {
  const { readContent } = await import('../check-content/content.ts');
  const { mistakesIn } = await import('../check-content/check-content.ts');
  const { showMistake } = await import('../check-content/mistake.ts');
  const { noticesIn } = await import('../check-content/notices.ts');
  const { writeCatalogue } = await import('../catalogue.ts');
  const content = await readContent(root);
  const mistakes = mistakesIn(content);
  if (mistakes.length > 0) throw new ContentError(mistakes);
  for (const notice of noticesIn(content)) say(`提醒：${showMistake(notice)}`);
  await mkdir(release, { recursive: true });
  await writeCatalogue(content, join(release, 'catalogue.json'));
}

/** Builds the whole site into the release's folder; says how many pages it has. */
export async function buildSite({ root, release, previous }: Place): Promise<{ pages: number }> {
  const astro = await import('astro');
  const { afterBuild } = await import('../after-build/after-build.ts');
  const site = join(release, 'site');
  await astro.build({ root, outDir: site, logLevel: 'error' });
  return afterBuild({
    site,
    previous: previous && join(previous, 'site'),
    headersFile: join(release, 'headers.json'),
  });
}
