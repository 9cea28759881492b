import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from './content-error.ts';
import type { Built } from './publishing.ts';

/** Where to build from and to. */
export interface Place {
  root: string;
  /** The folder of the release that is being made. */
  release: string;
  /** The folder of the release before it. */
  previous?: string | undefined;
  /** What counts as now for what is published, in milliseconds since 1970. */
  now: number;
}

/**
 * Checks the content and writes what the API may know of it, and what the site is built from. Throws a `ContentError` where
 * editors have to change something, and says what else they should know.
 */
export async function checkContent(
  { root, release, previous, now }: Place,
  say: (line: string) => void,
): Promise<void> {
  const { readContent } = await import('../check-content/content.ts');
  const { mistakesIn } = await import('../check-content/check-content.ts');
  const { showMistake } = await import('../check-content/mistake.ts');
  const { writeCatalogue } = await import('../catalogue.ts');
  const { readSources, sourcesOf, stateOf, writeSources } = await import('../partial/sources.ts');
  const { readPartly, unreadOf } = await import('../partial/read-partly.ts');
  const state = await stateOf(root);
  const before = previous === undefined ? undefined : await readSources(previous);
  const part = await readPartly(root, state, before);
  const content = part ?? (await readContent(root));
  const mistakes = part ? [] : mistakesIn(content);
  if (mistakes.length > 0) throw new ContentError(mistakes);
  const unread = part && previous !== undefined ? await unreadOf(part, previous) : undefined;
  const sources = sourcesOf(state, content, now, unread?.sources);
  for (const { notices } of Object.values(sources.works))
    for (const notice of notices) say(`提醒：${showMistake(notice)}`);
  await mkdir(release, { recursive: true });
  await writeCatalogue(root, content, join(release, 'catalogue.json'), unread?.catalogue);
  await writeSources(release, sources);
}

/**
 * Builds the site into the release's folder: of the pages that would be as they are in the release before, these. Says how
 * many pages it has, and how many of them were made for it.
 */
export async function buildSite({ root, release, previous, now }: Place): Promise<Built> {
  const { readSources } = await import('../partial/sources.ts');
  const { planAfter } = await import('../partial/plan.ts');
  const { writeFacts } = await import('../partial/facts.ts');
  const sources = await readSources(release);
  if (sources === undefined) throw new Error(`${release} has no sources.json`);
  const plan = previous === undefined ? undefined : planAfter(await readSources(previous), sources);
  const { buildPartly } = await import('../partial/build-partly.ts');
  const { buildWhole } = await import('../partial/build-whole.ts');
  const whole = { root, release, previous, sources, now };
  const partly =
    plan && previous !== undefined
      ? await buildPartly({ ...whole, previous, plan }).catch((error: unknown) => {
          console.log(`不能只做改动的部分，正在建整个网站：${String(error).slice(0, 200)}`);
          return undefined;
        })
      : undefined;
  const { facts, heads, pages, rendered, written } = partly ?? (await buildWhole(whole));
  await writeFacts(release, facts, heads);
  return { pages, rendered, ...(written && { written, searchFollows: true }) };
}

/** Loads what checking and building take: a second, for those who have it. */
export async function loadAll(): Promise<void> {
  await import('../check-content/check-content.ts');
  await import('../catalogue.ts');
  await import('../partial/build-partly.ts');
  await import('astro');
}

/** Writes the index for the search of a release that was built in part; answers of which files it is. */
export async function indexSite(release: string): Promise<string[]> {
  const { indexAgain } = await import('../partial/index-again.ts');
  return indexAgain(release);
}
