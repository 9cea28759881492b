import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { giveHeadingIds } from '@/kit/markdown/headings.ts';
import { parseMarkdown } from '@/kit/markdown/parse.ts';
import { markSentences } from '@/kit/sentence/sentences.ts';
import { coverFile } from '@/kit/work/picture.schema.ts';
import { lessonSchema } from '@/media/lesson/lesson.schema.ts';
import { readNarratedWork, type NarratedWork } from '../narrate/works.ts';
import { Refusal } from '../narrate/refusal.ts';
import type { Block } from './block.ts';
import { blocksOf } from './blocks-of.ts';

const schema = lessonSchema(coverFile);

/** A lesson as a film needs it. */
export interface FilmedLesson {
  id: string;
  title: string;
  summary: string;
  cover: string;
  coverAlt: string;
  sources: { title: string; author?: string | undefined; date?: string | undefined; note?: string | undefined }[];
  blocks: Block[];
  work: NarratedWork;
  /** The address of one of its pictures, as a page without a server can show it. */
  picture(path: string): Promise<string>;
}

/** Reads a lesson, `lesson/san-wan`. Throws a `Refusal` where it has mistakes. */
export async function readLesson(root: string, named: string): Promise<FilmedLesson> {
  // Says what is wrong with the text.
  const work = await readNarratedWork(root, named);
  const file = join(root, work.folder, 'index.mdx');
  const tree = parseMarkdown(await readFile(file, 'utf8'));
  giveHeadingIds(tree);
  markSentences(tree);
  const head = tree.children[0];
  const parsed = schema.safeParse(head?.type === 'yaml' ? parse(head.value) : undefined);
  if (!parsed.success)
    throw new Refusal(`${work.folder}/index.mdx 开头有写错的地方。请先运行 npm run check，按它说的改好。`);
  const { id, title, summary, cover, coverAlt, sources } = parsed.data;
  const picture = (path: string): Promise<string> => pictureAddress(root, join(dirname(file), path));
  return { id, title, summary, cover, coverAlt, sources, blocks: blocksOf(tree), work, picture };
}

const types: Record<string, string> = { svg: 'svg+xml', jpg: 'jpeg' };

async function pictureAddress(root: string, file: string): Promise<string> {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const bytes = await readFile(file).catch(() => {
    throw new Refusal(`找不到图片 ${relative(root, file)}。请先运行 npm run check，按它说的改好。`);
  });
  return `data:image/${types[ending] ?? ending};base64,${bytes.toString('base64')}`;
}
