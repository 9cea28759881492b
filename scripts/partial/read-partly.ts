import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '@/core/catalogue/catalogue.ts';
import type { Activity } from '@/core/place/place.ts';
import { mistakesIn } from '../check-content/check-content.ts';
import { readContent, type Content } from '../check-content/content.ts';
import { isWorkKind, workKinds } from '../check-content/work-kinds.ts';
import { readJson } from './json.ts';
import { entriesOf, idsOf, namedIn, readSources, type Sources, type State } from './sources.ts';

/**
 * Reads the works that changed since a release, those that name them, and what all of these name: where these are right, all
 * are, for the others were then and still are what they were. Undefined where that can't be told, or something is wrong:
 * then all has to be read.
 */
export async function readPartly(root: string, now: State, before: Sources | undefined): Promise<Content | undefined> {
  if (before?.base !== now.base) return undefined;
  const works = entriesOf(before.works);
  // Any work may link to one that came, and to one that went.
  if (works.length !== now.files.size || works.some(([work]) => !now.files.has(work))) return undefined;
  const changed = works.filter(([work, { files }]) => JSON.stringify(files) !== JSON.stringify(now.files.get(work)));
  // What a paper asks may have come to stand in any work.
  if (changed.some(([work]) => work.startsWith('exam/'))) return undefined;
  const named = namedIn(works.map(([work, { ids }]) => [work, ids]));
  const names = new Map(works.map(([work, source]) => [work, source.names]));
  for (const [work] of changed) names.set(work, named(work, await textOf(root, work)));

  const isChanged = new Set(changed.map(([work]) => work));
  const checked = new Set<string>(
    works.flatMap(([work, source]) => {
      // What people recorded is not in the fingerprint, and checked all the same.
      const hasRecordings = existsSync(join(root, 'content', work, 'recording'));
      return isChanged.has(work) || hasRecordings || source.names.some((name) => isChanged.has(name)) ? [work] : [];
    }),
  );
  const targets = new Set<string>(works.flatMap(([work]) => (checked.has(work) ? (names.get(work) ?? []) : [])));
  const content = await readContent(root, { works: new Set([...checked, ...targets]), sizes: now.sizes });
  const ids = new Map(works.map(([work, source]) => [work as string, source.ids.join()]));
  if (content.works.some((work) => idsOf(work).join() !== ids.get(`${work.kind}/${work.folder}`))) return undefined;
  const isTarget = (file: string): boolean => {
    const [, kind = '', folder = ''] = file.split('/');
    return targets.has(`${kind}/${folder}`) && !checked.has(`${kind}/${folder}`);
  };
  return mistakesIn(content).every(({ file }) => isTarget(file)) ? content : undefined;
}

/** The text of a work's own file; nothing where it is not there, which the check finds. */
function textOf(root: string, work: Activity): Promise<string> {
  const kind = work.split('/')[0] ?? '';
  const name = isWorkKind(kind) ? workKinds[kind].file : '';
  return readFile(join(root, 'content', work, name), 'utf8').catch(() => '');
}

/** What a release knows of the works that were not read. */
export async function unreadOf(
  { works }: Content,
  release: string,
): Promise<{ sources: Sources['works']; catalogue: Catalogue['works'] }> {
  const read = new Set<string>(works.map(({ kind, folder }) => `${kind}/${folder}`));
  const sources = await readSources(release);
  const catalogue = await readJson<Catalogue>(join(release, 'catalogue.json'));
  return {
    sources: Object.fromEntries(entriesOf(sources?.works ?? {}).filter(([work]) => !read.has(work))),
    catalogue: catalogue?.works.filter(({ activity }) => !read.has(activity)) ?? [],
  };
}
