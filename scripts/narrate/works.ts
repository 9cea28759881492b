import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { narrationName } from '@/kit/narration/narration.schema.ts';
import type { SpokenPart } from '@/kit/sentence/sentences.ts';
import { pronunciation, type Pronunciation } from '@/kit/work/pronunciation.schema.ts';
import { decode } from '../check-content/source.ts';
import { readWork } from '../check-content/read-work.ts';
import { spokenPartsOf } from '../check-content/spoken-parts.ts';
import { isSpoken, isWorkKind, workKinds } from '../check-content/work-kinds.ts';
import { Refusal } from './refusal.ts';

/** The formats of recordings of people. */
const recordingEndings = ['wav', 'mp3', 'm4a', 'opus'];

/** A work as the narration needs it. */
export interface NarratedWork {
  /** `content/reading/shan-lu`, from the project's folder. */
  folder: string;
  title: string;
  /** Who reads the recordings. */
  reader: string;
  pronunciation: Pronunciation;
  parts: NarratedPart[];
}

export interface NarratedPart extends SpokenPart {
  /** The name of its files, without their endings. */
  name: string;
  /** Path of the recording from the project's folder, where there is one. */
  recording: string | undefined;
}

/** The works that are read aloud, as `reading/shan-lu`, in their order. */
export async function listWorks(root: string): Promise<string[]> {
  const kinds = await Promise.all(
    Object.keys(workKinds).map(async (kind) => {
      if (!isWorkKind(kind) || !isSpoken(kind)) return [];
      const names = await readdir(join(root, 'content', kind)).catch(() => []);
      return names
        .filter((name) => existsSync(join(root, 'content', kind, name, workKinds[kind].file)))
        .sort()
        .map((name) => `${kind}/${name}`);
    }),
  );
  return kinds.flat();
}

/** The work that an editor named, `reading/shan-lu` or `shan-lu`. Throws a `Refusal` where there is none, or two. */
export function findWork(named: string, works: readonly string[]): string {
  const bare = named.replace(/^(?:content\/)?/, '').replace(/\/(?:index\.(?:mdx|yaml))?$/, '');
  const found = works.filter((work) => work === bare || work.split('/')[1] === bare);
  if (found.length === 1 && found[0] !== undefined) return found[0];
  if (found.length > 1) throw new Refusal(`有两部作品叫“${named}”，请写明是哪一部：${found.join(' 还是 ')}。`);
  throw new Refusal(`没有“${named}”这部有声书、微课或展馆。请写 content 里文件夹的名字，如 reading/shan-lu。`);
}

/** Reads a work. Throws a `Refusal` where it can't be read, or holds nothing to read aloud. */
export async function readNarratedWork(root: string, named: string): Promise<NarratedWork> {
  const [kind = '', id = ''] = named.split('/');
  const folder = `content/${named}`;
  if (!isWorkKind(kind) || !isSpoken(kind)) throw new Refusal(`${named} 不是有声书、微课或展馆。`);
  const file = `${folder}/${workKinds[kind].file}`;
  const { text } = decode(file, await readFile(join(root, file)));
  const work = text === undefined ? undefined : readWork(kind, id, file, text);
  const all = work && spokenPartsOf(work);
  const table = pronunciation.safeParse(work?.data['pronunciation']);
  if (work === undefined || all === undefined || !table.success)
    throw new Refusal(`${file} 里有写错的地方。请先运行 npm run check，按它说的改好。`);
  const spoken = all.filter(({ sentences }) => sentences.length > 0);
  // A hall need not have tours.
  if (kind !== 'hall' && spoken.every(({ sentences }) => sentences.every(({ ends }) => ends === 'heading')))
    throw new Refusal(`${file} 里没有可以朗读的文字。`);
  const recordings = await recordingsIn(root, folder);
  const parts = spoken.map((part): NarratedPart => {
    const name = narrationName(part.id);
    return { ...part, name, recording: recordings.get(name) };
  });
  refuseStrangers(folder, recordings, parts);
  const { voice, title } = work.data;
  const reader = typeof voice === 'string' ? voice : '真人朗读';
  return { folder, title: typeof title === 'string' ? title : folder, reader, pronunciation: table.data, parts };
}

async function recordingsIn(root: string, folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const file of (await readdir(join(root, folder, 'recording')).catch(() => [])).sort()) {
    const [, name, ending] = /^([^.].*)\.([^.]+)$/.exec(file) ?? [];
    if (name === undefined || !recordingEndings.includes(ending?.toLowerCase() ?? '')) continue;
    const other = found.get(name);
    if (other !== undefined) throw new Refusal(`同一部分有两个录音：${other} 和 ${file}。请只留一个。`);
    found.set(name, `${folder}/recording/${file}`);
  }
  return found;
}

/** A recording whose part was renamed or never was would be passed over in silence. */
function refuseStrangers(folder: string, recordings: Map<string, string>, parts: readonly NarratedPart[]): void {
  for (const [name, file] of recordings) {
    if (parts.some((part) => part.name === name)) continue;
    const names = parts.map((part) => `${part.name}（${part.title || '开头'}）`).join('、');
    throw new Refusal(`${file} 不知道是哪一部分的录音。文件名要和这一部分的编号一样，${folder} 有：${names}。`);
  }
}
