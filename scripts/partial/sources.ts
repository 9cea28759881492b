import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Activity } from '@/core/place/place.ts';
import { isPublished, type Publication } from '@/kit/work/published.ts';
import { siteSchema } from '@/site/site.schema.ts';
import type { Content, WorkFile } from '../check-content/content.ts';
import type { Mistake } from '../check-content/mistake.ts';
import { noticesOf } from '../check-content/notices.ts';
import { isRecord } from '../check-content/read-work.ts';
import { byFile } from '../catalogue.ts';
import { isWorkKind } from '../check-content/work-kinds.ts';
import { readKnownFiles } from '../fingerprint.ts';
import { readJson } from './json.ts';

/** What one work's pages are made of, as far as its own folder goes. */
export interface Source {
  /** Name in the work's folder → what tells its content. */
  files: Record<string, string>;
  /** Whether visitors may see it. */
  published: boolean;
  /** What decides when they may. */
  publication: Publication;
  /** Its id and those it had. */
  ids: string[];
  /** Other works that its file names, in whatever way. */
  names: Activity[];
  /** Of a course: the works on its path, in their order. */
  path: Activity[];
  /** What its editors should know. */
  notices: Mistake[];
}

/** What a site is built from, work by work, as `sources.json` beside it. */
export interface Sources {
  /** Of everything that is no work: program, settings, packages, Node. */
  base: string;
  works: Record<Activity, Source>;
}

/** Where a release keeps what it was built from. */
export const sourcesFile = (release: string): string => join(release, 'sources.json');

export async function writeSources(release: string, sources: Sources): Promise<void> {
  await writeFile(sourcesFile(release), JSON.stringify(sources));
}

/** Undefined where a release has none: it was made by an earlier program. */
export function readSources(release: string): Promise<Sources | undefined> {
  return readJson<Sources>(sourcesFile(release));
}

/** The files that a site would be built from. */
export interface State {
  base: string;
  /** A work → name in its folder → what tells its content. */
  files: ReadonlyMap<string, Record<string, string>>;
  /** Path of a file → its bytes. */
  sizes: ReadonlyMap<string, number>;
}

/** The project's files. The fingerprint was taken just before: it knows them. */
export async function stateOf(root: string): Promise<State> {
  const base = createHash('sha256').update(
    `${process.version} ${process.env['LOCALES'] ?? ''} ${process.env['PUBLIC_URL'] ?? ''}\n`,
  );
  const filesOf = new Map<string, Record<string, string>>();
  const sizes = new Map<string, number>();
  for (const [file, { hash, size }] of Object.entries(await readKnownFiles(root))) {
    const path = file.replaceAll('\\', '/');
    sizes.set(path, size);
    const [top, kind = '', folder, ...inside] = path.split('/');
    if (top === 'content' && isWorkKind(kind) && folder !== undefined && inside.length > 0) {
      const activity = `${kind}/${folder}`;
      filesOf.set(activity, { ...filesOf.get(activity), [inside.join('/')]: hash.slice(0, 32) });
    } else base.update(`${path} ${hash}\n`);
  }
  return { base: base.digest('hex'), files: filesOf, sizes };
}

/**
 * What a site would be built from.
 * @param unread what is known of works that were not read
 */
export function sourcesOf(
  { base, files }: State,
  content: Content,
  now: number,
  unread: Sources['works'] = {},
): Sources {
  const { timeZone } = siteSchema.parse(content.site?.value);
  const read = content.works.map((work): [Activity, Omit<Source, 'published'>] => [
    activityOf(work),
    {
      files: files.get(activityOf(work)) ?? {},
      publication: publicationOf(work),
      ids: idsOf(work),
      names: [],
      path: pathOf(work),
      notices: noticesOf(work, content),
    },
  ]);
  const all = [...read, ...entriesOf(unread)].sort(([a], [b]) => byFile(a, b));
  const named = namedIn(all.map(([work, { ids }]) => [work, ids]));
  const texts = new Map(content.works.map((work) => [activityOf(work), work.text]));
  const works = all.map(([work, source]): [Activity, Source] => [
    work,
    {
      ...source,
      names: texts.has(work) ? named(work, texts.get(work) ?? '') : source.names,
      published: isPublished(source.publication, now, timeZone),
    },
  ]);
  return { base, works: Object.fromEntries(works) };
}

/** The works of sources, typed. */
export function entriesOf(works: Sources['works']): [Activity, Source][] {
  return Object.entries(works) as [Activity, Source][];
}

/** Papers and their banks are listed like works, though they have no page: what they are made of is told in the same way. */
function activityOf({ kind, folder }: WorkFile): Activity {
  return `${kind}/${folder}` as Activity;
}

export function idsOf({ folder, data }: WorkFile): string[] {
  const aliases = data['aliases'];
  return [folder, ...(Array.isArray(aliases) ? aliases.map(String) : [])];
}

function pathOf({ data }: WorkFile): Activity[] {
  const chapters = data['chapters'];
  if (!Array.isArray(chapters)) return [];
  return chapters.flatMap((chapter: unknown) =>
    isRecord(chapter) && Array.isArray(chapter['works']) ? (chapter['works'].map(String) as Activity[]) : [],
  );
}

function publicationOf({ data: { draft, publishAt, until } }: WorkFile): Publication {
  return { draft, publishAt, until } as Publication;
}

/** Whatever looks like an id in a work's file and is one: links, pictures of others, embedded quizzes, and what will come. */
export function namedIn(ids: [Activity, string[]][]): (work: Activity, text: string) => Activity[] {
  const byId = new Map<string, Activity[]>();
  for (const [work, own] of ids) for (const id of own) byId.set(id, [...(byId.get(id) ?? []), work]);
  return (work, text) => {
    const words = new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));
    const found = [...words].flatMap((word) => byId.get(word) ?? []);
    return [...new Set(found)].filter((activity) => activity !== work);
  };
}
