import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Activity } from '@/core/place/place.ts';
import { isPublished } from '@/kit/work/published.ts';
import { siteSchema } from '@/site/site.schema.ts';
import type { Content, WorkFile } from '../check-content/content.ts';
import { isRecord } from '../check-content/read-work.ts';
import { isWorkKind } from '../check-content/work-kinds.ts';
import { readKnownFiles } from '../fingerprint.ts';
import { readJson } from './json.ts';

/** What one work's pages are made of, as far as its own folder goes. */
export interface Source {
  /** Name in the work's folder → what tells its content. */
  files: Record<string, string>;
  /** Whether visitors may see it. */
  published: boolean;
  /** Its id and those it had. */
  ids: string[];
  /** Other works that its file names, in whatever way. */
  names: Activity[];
  /** Of a course: the works on its path, in their order. */
  path: Activity[];
}

/** What a site is built from, work by work, as `sources.json` beside it. */
export interface Sources {
  /** Of everything that is no work: program, settings, packages, Node. */
  base: string;
  works: Record<Activity, Source>;
}

const file = (release: string): string => join(release, 'sources.json');

export async function writeSources(release: string, sources: Sources): Promise<void> {
  await writeFile(file(release), JSON.stringify(sources));
}

/** Undefined where a release has none: it was made by an earlier program. */
export function readSources(release: string): Promise<Sources | undefined> {
  return readJson<Sources>(file(release));
}

/** What the project's site would be built from now. The fingerprint was taken just before: it knows the files. */
export async function sourcesOf(root: string, content: Content, now: number): Promise<Sources> {
  const base = createHash('sha256').update(
    `${process.version} ${process.env['LOCALES'] ?? ''} ${process.env['PUBLIC_URL'] ?? ''}\n`,
  );
  const filesOf = new Map<string, Record<string, string>>();
  for (const [path, { hash }] of Object.entries(await readKnownFiles(root))) {
    const [top, kind = '', folder, ...inside] = path.replaceAll('\\', '/').split('/');
    if (top === 'content' && isWorkKind(kind) && folder !== undefined && inside.length > 0) {
      const activity = `${kind}/${folder}`;
      filesOf.set(activity, { ...filesOf.get(activity), [inside.join('/')]: hash.slice(0, 32) });
    } else base.update(`${path} ${hash}\n`);
  }
  const { timeZone } = siteSchema.parse(content.site?.value);
  const named = namedIn(content.works);
  const works = content.works.map((work): [Activity, Source] => [
    activityOf(work),
    {
      files: filesOf.get(activityOf(work)) ?? {},
      published: isPublished(work.data, now, timeZone),
      ids: idsOf(work),
      names: named(work),
      path: pathOf(work),
    },
  ]);
  return { base: base.digest('hex'), works: Object.fromEntries(works) };
}

function activityOf({ kind, folder }: WorkFile): Activity {
  return `${kind}/${folder}`;
}

function idsOf({ folder, data }: WorkFile): string[] {
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

/** Whatever looks like an id in a file and is one: links, pictures of others, embedded quizzes, and what will come. */
function namedIn(works: WorkFile[]): (work: WorkFile) => Activity[] {
  const byId = new Map<string, Activity[]>();
  for (const work of works) for (const id of idsOf(work)) byId.set(id, [...(byId.get(id) ?? []), activityOf(work)]);
  return (work) => {
    const words = new Set(work.text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));
    const found = [...words].flatMap((word) => byId.get(word) ?? []);
    return [...new Set(found)].filter((activity) => activity !== activityOf(work));
  };
}
