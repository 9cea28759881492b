import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { narrationSchema } from '@/kit/narration/narration.schema.ts';
import { doubts, reviewSchema, type Review } from '@/kit/narration/review.schema.ts';
import { CueError, readCues, writeCues } from '@/kit/narration/vtt.ts';
import { Refusal } from '../refusal.ts';
import type { NarratedPart, NarratedWork } from '../works.ts';
import { writeText } from '../write-files.ts';
import { misplaced, type Part, type SavedPart } from './part.ts';

/** A part of a work, by the names under which the page asks for it. */
export interface Chosen {
  /** `reading/shan-lu`. */
  name: string;
  title: string;
  work: NarratedWork;
  part: NarratedPart;
}

/** Reads what the page shows of a part. Throws a `Refusal` where its files don't fit the text, or can't be read. */
export async function readPart(root: string, chosen: Chosen): Promise<Part> {
  const { part, name, title } = chosen;
  const { review, seconds, version } = await readFiles(root, chosen);
  const texts = new Map(part.sentences.map(({ id, text }) => [id, text]));
  return {
    ...{ work: name, name: part.name, workTitle: title, title: part.title || '开头', seconds, version },
    sentences: review.sentences.map(({ id, bounds, confidence, doubt, confirmed }) => ({
      ...{ id, text: texts.get(id) ?? '', bounds, confidence, confirmed },
      doubt: doubt && doubts[doubt],
    })),
    added: review.added,
  };
}

/**
 * Writes what an editor has set: the cues and how certain they are. Answers the part as it is then. Throws a `Refusal` where
 * its files are others than the editor saw, or the bounds are impossible.
 */
export async function savePart(root: string, chosen: Chosen, saved: SavedPart): Promise<Part> {
  const { part } = chosen;
  const { review, seconds, version } = await readFiles(root, chosen);
  if (version !== saved.version)
    throw new Refusal('文件在这期间改过了（可能又运行了一次 npm run narrate），没有保存。请重新载入，再改一次。');
  const ids = review.sentences.map(({ id }) => id).join();
  const wrong = misplaced(saved.sentences, seconds);
  if (saved.sentences.map(({ id }) => id).join() !== ids || wrong !== undefined)
    throw new Refusal(`没有保存：${wrong === undefined ? '句子对不上' : `“${wrong}”的起止时间不对`}。请重新载入。`);
  const sentences = review.sentences.map((before, i) => {
    const { bounds, confirmed } = saved.sentences[i] ?? before;
    return { ...before, bounds: bounds && ([inThousandths(bounds[0]), inThousandths(bounds[1])] as const), confirmed };
  });
  const texts = new Map(part.sentences.map(({ id, text }) => [id, text]));
  const cues = sentences.flatMap(({ id, bounds }) =>
    bounds === null ? [] : [{ id, start: bounds[0], end: bounds[1], text: texts.get(id) ?? '' }],
  );
  const after = reviewSchema.parse({ ...review, sentences });
  await writeText(besideOf(root, chosen, 'review.json'), `${JSON.stringify(after)}\n`);
  await writeText(besideOf(root, chosen, 'vtt'), writeCues(cues));
  return readPart(root, chosen);
}

/** The path of one of a part's files. */
export function besideOf(root: string, { work, part }: Chosen, ending: string): string {
  return join(root, work.folder, 'audio', `${part.name}.${ending}`);
}

const again = '请先运行 npm run narrate';

async function readFiles(root: string, chosen: Chosen): Promise<{ review: Review; seconds: number; version: string }> {
  const read = (ending: string): Promise<string> =>
    readFile(besideOf(root, chosen, ending), 'utf8').catch(() => {
      throw new Refusal(`缺少 ${chosen.part.name}.${ending}，${again}。`);
    });
  const [reviewText, vtt, facts] = await Promise.all(['review.json', 'vtt', 'json'].map(read));
  const review = parsed(reviewSchema, reviewText, `${chosen.part.name}.review.json`);
  const { seconds } = parsed(narrationSchema, facts, `${chosen.part.name}.json`);
  try {
    readCues(vtt ?? '');
  } catch (error) {
    if (!(error instanceof CueError)) throw error;
    throw new Refusal(`${chosen.part.name}.vtt 第 ${String(error.line)} 行：${error.message}`);
  }
  const ids = chosen.part.sentences.map(({ id }) => id).join();
  if (review.sentences.map(({ id }) => id).join() !== ids) throw new Refusal(`文字改过了，${again}，再来校对。`);
  const version = createHash('sha256')
    .update(`${String(reviewText)}\0${String(vtt)}`)
    .digest('hex')
    .slice(0, 16);
  return { review, seconds, version };
}

function parsed<T>(schema: { parse(value: unknown): T }, text: string | undefined, file: string): T {
  try {
    return schema.parse(JSON.parse(text ?? ''));
  } catch {
    throw new Refusal(`${file} 坏了，读不懂，${again}。`);
  }
}

function inThousandths(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
