import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { readContent } from '../check-content/content.ts';
import { Refusal } from '../new/new-work.ts';
import { takePictures } from './bank/pictures.ts';
import { takeQuestions, type Taken } from './bank/take.ts';
import { targetOf, type Wish } from './bank/target.ts';
import { writeBank } from './bank/write-bank.ts';
import { readSmallFile } from './file/read-file.ts';
import { readQuestions } from './read-questions.ts';
import type { Reading } from './found.ts';
import { importReport, said } from './report.ts';

/** As many as a bank may have. */
const mostQuestions = 2000;

/** What an import did. */
export interface Imported {
  report: string;
  taken: Taken[];
  /** The bank's file, where something was written. */
  file: string | undefined;
}

/**
 * Brings a file of questions, in whatever format it is, into a bank of the project in `root`.
 * @throws a `Refusal` for a file that cannot be read at all or a bank that cannot be written; nothing is written then
 */
export async function importQuestions(
  root: string,
  path: string,
  wish: Wish & { title?: string | undefined },
): Promise<Imported> {
  const bytes = await readSmallFile(path);
  const content = await readContent(root);
  const reading = await readQuestions(bytes, path);
  if (reading.found.length === 0) throw new Refusal(nothingIn(reading));
  if (reading.found.length > mostQuestions) throw new Refusal(tooMany(`文件里有 ${reading.found.length} 题`));
  const title = (wish.title ?? reading.title ?? basename(path, extname(path))).trim().slice(0, 40) || '题库';
  const target = targetOf(wish, title, content);
  const folder = join(root, 'content', target.kind, target.id);
  const there = new Set(await readdir(folder).catch(() => []));
  const { taken, pictures } = takePictures(takeQuestions(reading.found, content, target.id), there);
  const questions = taken.flatMap(({ question }) => (question === undefined ? [] : [question]));
  const total = questions.length + (target.bank?.questions.length ?? 0);
  if (total > mostQuestions) throw new Refusal(tooMany(`加进去以后，${target.kind}/${target.id} 就有 ${total} 题`));
  if (questions.length === 0) return { report: importReport(reading, taken, undefined), taken, file: undefined };
  const summary = `从 ${basename(path)} 导入的 ${questions.length} 道题。`.slice(0, 120);
  const file = await writeBank(root, target, { title, summary }, questions, pictures);
  return { report: importReport(reading, taken, file), taken, file };
}

function nothingIn({ format, notes }: Reading): string {
  const hint = format.endsWith('表格') ? '表格里要有“题干”这一列。' : '';
  return [`${said(format)}，没有找到题目。${hint}`, ...notes].join('\n');
}

function tooMany(count: string): string {
  return `${count}，一个题库最多 ${mostQuestions} 题。请分成几个题库导入。`;
}
