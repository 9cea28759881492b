import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Question } from '@/core/marking/question.ts';
import { readContent } from '../check-content/content.ts';
import { Refusal } from '../new/new-work.ts';
import { bankName } from './bank/target.ts';
import type { Refused } from './found.ts';
import { writeGift } from './gift/write-gift.ts';
import { writeMoodle } from './moodle/write-moodle.ts';
import { writePackage, type BankPicture } from './qti/write-package.ts';

const endings: Record<string, string> = { gift: 'gift', qti3: 'zip', moodle: 'xml' };
const usage = '用法：npm run export -- quiz/编号 --to gift（或 qti3、moodle），还可以写 --out 文件名';

/** What an export did. */
export interface Exported {
  /** The file that was written. */
  file: string;
  count: number;
  refused: Refused[];
}

/**
 * Writes a bank of the project in `root` as a file that other programs read.
 * @param out its name; else the bank's id, in the folder in which the command is run
 * @throws a `Refusal` where there is no such bank or the file is there already
 */
export async function exportQuestions(root: string, name = '', format = '', out?: string): Promise<Exported> {
  const ending = endings[format];
  if (name === '' || ending === undefined)
    throw new Refusal(`${format === '' || name === '' ? '没有写题库或格式' : `不认得格式“${format}”`}。\n${usage}`);
  const { kind, id } = bankName(name);
  const { works } = await readContent(root, { works: new Set([`${kind}/${id}`]), sizes: new Map() });
  const bank = works.find((work) => work.kind === kind && work.folder === id);
  if (bank === undefined) throw new Refusal(`没有 ${kind}/${id} 这个题库。`);
  if (bank.questions.length === 0) throw new Refusal(`${kind}/${id} 里没有题目。`);
  const wrong = bank.questions.find(({ question }) => question === undefined);
  if (wrong !== undefined) {
    throw new Refusal(`${bank.file} 第 ${wrong.line} 行的题目有错。请先运行 npm run check，改好再导出。`);
  }
  const questions = bank.questions.flatMap(({ question }) => (question === undefined ? [] : [question]));
  const title = String(bank.data['title'] ?? id);
  const { bytes, refused } =
    format === 'qti3'
      ? {
          bytes: writePackage({ id, title }, questions, await picturesOf(join(root, dirname(bank.file)), questions)),
          refused: [],
        }
      : asText(format, title, questions);
  const file = out ?? `${id}.${ending}`;
  await writeFile(file, bytes, { flag: 'wx' }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Refusal(`${file} 已经有了，不会覆盖它。请换一个名字：--out 文件名`);
    throw new Refusal(`${file} 写不了：${(error as Error).message}`);
  });
  return { file, count: questions.length - refused.length, refused };
}

function asText(format: string, title: string, questions: Question[]): { bytes: string; refused: Refused[] } {
  const { text, refused } = (format === 'gift' ? writeGift : writeMoodle)(title, questions);
  if (refused.length === questions.length) throw new Refusal('这个题库里的题，这种格式都放不下。请导出成 qti3。');
  return { bytes: text, refused };
}

async function picturesOf(folder: string, questions: Question[]): Promise<Map<string, BankPicture>> {
  const names = questions.flatMap((question) => (question.type === 'hotspot' ? [question.picture] : []));
  const entries = [...new Set(names)].map(async (name): Promise<[string, BankPicture]> => {
    const bytes = await readFile(join(folder, name)).catch(() => {
      throw new Refusal(`找不到图片 ${name}。请先运行 npm run check，改好再导出。`);
    });
    const { width, height } = await sharp(bytes).metadata();
    return [name, { bytes, width, height }];
  });
  return new Map(await Promise.all(entries));
}
