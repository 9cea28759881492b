import { extname } from 'node:path';
import { Refusal } from '../new/new-work.ts';
import { decodeText } from './file/decode-text.ts';
import { unpack } from './file/unpack.ts';
import type { Reading } from './found.ts';
import { readGift } from './gift/read-gift.ts';
import { readMoodle } from './moodle/read-moodle.ts';
import { readItem, readPackage } from './qti/read-qti.ts';
import { readCsv, readWorkbook } from './sheet/read-files.ts';
import { readXml } from './xml/read-xml.ts';

/** What can be read, for sentences. */
const known = '可以导入：GIFT 文本、Moodle XML、QTI（xml 或 zip）、Excel（xlsx）和 CSV';

/**
 * Reads questions in whatever format they are: what the bytes are counts, not what the file is called.
 * @throws a `Refusal` for what is no file of questions
 */
export async function readQuestions(bytes: Uint8Array, path: string): Promise<Reading> {
  if (begins(bytes, 'PK')) return readZip(bytes);
  if (begins(bytes, '\xd0\xcf\x11\xe0')) {
    throw new Refusal('这是旧版的 Excel 或 Word 文件。请用 Excel 打开，另存为 xlsx 再导入。');
  }
  if (begins(bytes, '%PDF')) throw new Refusal(`PDF 里的题目读不出来。${known}。`);
  const text = decodeText(bytes);
  const start = text.trimStart().slice(0, 200);
  if (start.startsWith('<')) return readXmlText(text);
  const ending = extname(path).toLowerCase();
  if (ending === '.csv' || ending === '.tsv') return readCsv(text);
  if (ending === '.gift' || /\{[^{}]*\}/s.test(text) || /^\s*::/.test(text) || /[｛]/.test(text)) return readGift(text);
  if (/^[^\n]*(?:题干|题目|问题)[^\n]*[,\t]/.test(start)) return readCsv(text);
  throw new Refusal(`看不出这是什么题库。${known}。`);
}

function begins(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((character, i) => bytes[i] === character.charCodeAt(0));
}

async function readZip(bytes: Uint8Array): Promise<Reading> {
  const files = unpack(bytes);
  const has = (name: string): boolean => files.has(name);
  if (has('xl/workbook.xml')) return readWorkbook(bytes);
  if (has('word/document.xml')) {
    throw new Refusal('这是 Word 文件。请把题目填进 Excel 模板再导入：npm run import -- --template 题库.xlsx');
  }
  if (has('moodle_backup.xml')) {
    throw new Refusal('这是 Moodle 的课程备份。请在题库里选“导出”，格式选 Moodle XML，再导入那个文件。');
  }
  return readPackage(files);
}

function readXmlText(text: string): Reading {
  const root = readXml(text);
  switch (root.name) {
    case 'quiz':
      return readMoodle(root);
    case 'assessmentItem':
    case 'qti-assessment-item':
      return readItem(root);
    case 'assessmentTest':
    case 'qti-assessment-test':
      throw new Refusal('这是 QTI 的试卷，题目在它指着的文件里。请导入整个 zip 包。');
    case 'questestinterop':
      throw new Refusal('这是 QTI 1.2 的旧格式。请在原来的软件里导出 QTI 2.1 或 3.0。');
    case 'html':
      throw new Refusal('这是网页，不是题库。多半是登录过期，下载到了登录页，请重新下载。');
    default:
      throw new Refusal(`这个 XML 不是题库（最外层是 ${root.name}）。${known}。`);
  }
}
