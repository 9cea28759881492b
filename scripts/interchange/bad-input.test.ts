import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { withProject } from '../check-content/fixture.ts';
import { importQuestions } from './import-questions.ts';
import { readQuestions } from './read-questions.ts';

/** Imports a file into an empty project and expects that it is refused, with nothing written. */
async function refused(name: string, content: string | Uint8Array, size?: number): Promise<string> {
  return withProject({}, async (root) => {
    const path = join(root, name);
    await writeFile(path, content);
    if (size !== undefined) await truncate(path, size);
    const error: unknown = await importQuestions(root, path, { append: false }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    await expect(importQuestions(root, path, { append: false })).rejects.toThrow();
    return error instanceof Error ? error.message.replaceAll(root, '…') : '';
  });
}

const bomb = `<?xml version="1.0"?>
<!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<quiz><question type="essay"><name><text>&c;</text></name></question></quiz>`;
const zeros = new Uint8Array(60 * 1024 * 1024);
const word = zipSync({ 'word/document.xml': strToU8('<x/>') });
const outside = zipSync({ '../../etc/x.xml': strToU8('<x/>'), 'imsmanifest.xml': strToU8('<x/>') });
const cyclic = zipSync({ 'a.zip': zipSync({ 'b.zip': strToU8('PK') }) });

it.each<[what: string, name: string, content: string | Uint8Array, sentence: string]>([
  [
    'entities that multiply',
    'a.xml',
    bomb,
    'XML 里有 DOCTYPE 声明，可以用来藏会无限展开的内容，所以不读。题库软件导出的文件没有它。',
  ],
  [
    'nesting without end',
    'a.xml',
    `<quiz>${'<a>'.repeat(100_000)}`,
    'XML 一层套一层，超过 80 层，不像题库。请重新导出一份。',
  ],
  [
    'an enormous attribute',
    'a.xml',
    `<quiz a="${'x'.repeat(100_000)}"/>`,
    'XML 里有一个长得不正常的标签，不像题库。请重新导出一份。',
  ],
  ['XML that ends in the middle', 'a.xml', '<quiz>\n<question type="essay">', 'XML 写坏了，读到第'],
  [
    'a page instead of a file',
    'a.xml',
    '<html><body>登录</body></html>',
    '这是网页，不是题库。多半是登录过期，下载到了登录页，请重新下载。',
  ],
  ['QTI 1.2', 'a.xml', '<questestinterop/>', '这是 QTI 1.2 的旧格式。请在原来的软件里导出 QTI 2.1 或 3.0。'],
  [
    'other XML',
    'a.xml',
    '<svg/>',
    '这个 XML 不是题库（最外层是 svg）。可以导入：GIFT 文本、Moodle XML、QTI（xml 或 zip）、Excel（xlsx）和 CSV。',
  ],
  ['an empty quiz', 'a.xml', '<quiz/>', '按 Moodle XML 读，没有找到题目。'],
  [
    'a zip that unpacks to too much',
    'a.zip',
    zipSync({ 'a.xml': zeros }),
    '压缩包解开以后太大（a.xml 解到这里已经有 60 MB），不像题库。请分成几包导入。',
  ],
  [
    'a zip that leaves its folder',
    'a.zip',
    outside,
    '压缩包里有一个要写到外面去的路径（../../etc/x.xml），不是正常的题库。请向给你文件的人再要一份。',
  ],
  [
    'half a zip',
    'a.zip',
    zipSync({ 'a.xml': strToU8('x'.repeat(9999)) }).slice(0, 60),
    '压缩包是坏的，解不开。多半是没有下载完，请重新下载或重新导出。',
  ],
  ['zips in zips', 'a.zip', cyclic, '压缩包里没有 QTI 题目。'],
  ['Word', 'a.docx', word, '这是 Word 文件。请把题目填进 Excel 模板再导入：npm run import -- --template 题库.xlsx'],
  [
    'old Excel',
    'a.xls',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    '这是旧版的 Excel 或 Word 文件。请用 Excel 打开，另存为 xlsx 再导入。',
  ],
  ['PDF', 'a.pdf', '%PDF-1.7', 'PDF 里的题目读不出来。可以导入：'],
  [
    'a picture',
    'a.gift',
    Uint8Array.from([0x89, 0x50, 0, 0, 0xff, 0xff]),
    '认不出文件的编码。请用记事本打开，选“另存为”，编码选 UTF-8，再导入。',
  ],
  ['prose', 'a.txt', '从前有座山。', '看不出这是什么题库。可以导入：'],
  ['a table without questions', 'a.csv', '姓名,电话\n甲,1', '按 CSV 表格读，没有找到题目。表格里要有“题干”这一列。'],
  ['nothing', 'a.gift', '', '…/a.gift 是空的。'],
  [
    'too many',
    'a.gift',
    Array.from({ length: 2001 }, (_, i) => `第 ${i} 句对吗？{T}`).join('\n\n'),
    '文件里有 2001 题，一个题库最多 2000 题。请分成几个题库导入。',
  ],
])('%s is refused', async (_, name, content, sentence) => {
  expect(await refused(name, content)).toContain(sentence);
});

it('refuses a large file before it is read', async () => {
  expect(await refused('a.gift', 'x', 50 * 1024 * 1024 + 1)).toBe(
    '…/a.gift 有 50 MB，最多 50 MB。请分成几个文件导入。',
  );
});

it('lists a text without end instead of working on it for ever', async () => {
  const text = `<quiz><question type="truefalse"><questiontext format="html"><text><![CDATA[<b>a${','.repeat(1_000_000)}a</b>]]></text></questiontext></question></quiz>`;
  const { found } = await readQuestions(Buffer.from(text), 'a.xml');
  expect(found.map(({ reason }) => reason)).toEqual(['题干太长了，有 1000009 个字']);
});
