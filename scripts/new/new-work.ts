import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { idPattern } from '@/core/place/place.ts';
import { readContent, type WorkFile } from '../check-content/content.ts';
import { isWorkKind, workKinds, type WorkKind } from '../check-content/work-kinds.ts';
import { placeholderCaptions, placeholderCover, placeholderPanorama, placeholderRidge } from './cover.ts';
import { newId } from './new-id.ts';
import { templates } from './templates.ts';

/** What an editor asked for. */
export interface Request {
  kind: string | undefined;
  title: string | undefined;
  /** An id of the editor's own instead of the title's pinyin. */
  id?: string | undefined;
}

/** A request that cannot be met; the message is for the editor. */
export class Refusal extends Error {}

const usage = '用法：npm run new -- 种类 "标题"，如 npm run new -- lesson "三湾改编"';
const kindList = Object.entries(workKinds)
  .map(([kind, { name }]) => `${kind}（${name}）`)
  .join('、');

/** Writes a new work into the project in `root`, and returns the path of its file. `today` is a day: `2026-11-01`. */
export async function newWork(root: string, request: Request, today: string): Promise<string> {
  const kind = request.kind ?? '';
  if (kind === '') throw new Refusal(`没有写种类。可以写：${kindList}。\n${usage}`);
  if (!isWorkKind(kind)) throw new Refusal(`没有“${kind}”这个种类。可以写：${kindList}。\n${usage}`);
  const title = request.title?.trim() ?? '';
  if (title === '') throw new Refusal(`没有写标题。\n${usage}`);
  if (title.length > 40) throw new Refusal(`标题有 ${title.length} 个字，最多 40 个。请写短一些。`);
  const { works } = await readContent(root);
  const id = chooseId(kind, title, request.id, works);
  const listed = kind === 'course' ? worksToList(works) : kind === 'exam' ? banksToDrawFrom(works) : [];
  const { file } = workKinds[kind];
  const folder = join(root, 'content', kind, id);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), templates[kind]({ id, title, today, works: listed }));
  if (kind === 'panorama') await writeFile(join(folder, 'quan-jing.webp'), await placeholderPanorama());
  if (kind === 'rail') await writeFile(join(folder, 'shan.svg'), placeholderRidge);
  if (kind === 'video') await copyFilm(folder);
  if (kind !== 'quiz' && kind !== 'exam' && kind !== 'notice')
    await writeFile(join(folder, 'cover.svg'), placeholderCover);
  return `content/${kind}/${id}/${file}`;
}

/** A plate of eight seconds, in place of a video, and its captions. */
async function copyFilm(folder: string): Promise<void> {
  await copyFile(new URL('film.mp4', import.meta.url), join(folder, 'film.mp4'));
  await writeFile(join(folder, 'captions.vtt'), placeholderCaptions);
}

function chooseId(kind: WorkKind, title: string, wanted: string | undefined, works: WorkFile[]): string {
  const own = works.filter((work) => work.kind === kind);
  const taken = new Set(own.flatMap(({ folder, data }) => [folder, ...earlierIds(data['aliases'])]));
  if (wanted === undefined) return newId(title, taken, kind);
  if (!idPattern.test(wanted)) {
    throw new Refusal(`编号“${wanted}”只能用小写字母、数字和单个连字符，如 san-wan-gai-bian。`);
  }
  if (taken.has(wanted)) throw new Refusal(`编号“${wanted}”已经有了。请换一个。`);
  return wanted;
}

function earlierIds(aliases: unknown): string[] {
  return Array.isArray(aliases) ? aliases.map(String) : [];
}

/** A course needs a work to begin with: the first lesson that is out, or else the first quiz. */
function worksToList(works: WorkFile[]): string[] {
  const out = works.filter(({ data }) => data['draft'] !== true);
  const first = out.find(({ kind }) => kind === 'lesson') ?? out.find(({ kind }) => kind === 'quiz');
  if (first === undefined) throw new Refusal('课程里要有微课或测验。请先新建一个：npm run new -- lesson "标题"');
  return [`${first.kind}/${first.folder}`];
}

/** The bank that a new paper draws from: the first there is. Without one, a bank is made. */
function banksToDrawFrom(works: WorkFile[]): string[] {
  const banks = works.filter(
    ({ kind, data }) => kind === 'exam' && data['draft'] !== true && Array.isArray(data['questions']),
  );
  return banks.slice(0, 1).map(({ folder }) => folder);
}
