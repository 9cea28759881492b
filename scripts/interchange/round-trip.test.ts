import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bank, picture, withProject } from '../check-content/fixture.ts';
import { readContent } from '../check-content/content.ts';
import { exportQuestions } from './export-questions.ts';
import { unpack } from './file/unpack.ts';
import { below, imported } from './fixture.ts';

/** The banks that come with the project. */
const { works } = await readContent(process.cwd());
const banks = works.filter(({ questions, kind }) => questions.length > 0 && (kind === 'quiz' || kind === 'exam'));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuelang-export-'));
});
afterAll(() => rm(folder, { recursive: true }));

it.each(banks.map(({ kind, folder: id }) => `${kind}/${id}`))(
  '%s comes back from GIFT, Moodle XML and QTI 3 as it went',
  async (name) => {
    const questions = banks.find(({ kind, folder: id }) => `${kind}/${id}` === name)?.questions ?? [];
    const own = questions.map(({ question }) => JSON.parse(JSON.stringify(question)) as { type: string });
    for (const [format, ending] of [
      ['qti3', 'zip'],
      ['gift', 'gift'],
      ['moodle', 'xml'],
    ] as const) {
      const out = join(folder, `${name.replace('/', '-')}.${ending}`);
      const { count } = await exportQuestions(process.cwd(), name, format, out);
      const kept = own.filter(({ type }) => format === 'qti3' || type !== 'hotspot');
      expect(count).toBe(kept.length);
      await imported(
        `x.${ending}`,
        await readFile(out),
        async ({ root, mistakes, taken, report }) => {
          expect(mistakes).toEqual([]);
          expect(report).not.toMatch(/没有导入的|改了写法的|没有解析的/);
          const again = taken.map(({ question }) => JSON.parse(JSON.stringify(question)) as unknown);
          expect(again).toEqual(kept);
          // Pictures are the same, byte by byte.
          for (const one of kept as { type: string; picture?: string }[]) {
            if (one.picture === undefined) continue;
            const [before, after] = await Promise.all([
              readFile(join('content', name, one.picture)),
              readFile(join(root, 'content/quiz/x', one.picture)),
            ]);
            expect(after.equals(before)).toBe(true);
          }
        },
        { to: 'quiz/x' },
      );
    }
  },
);

it('needs no comment for ordinary questions in QTI and Moodle XML, and in GIFT only for order and several blanks', async () => {
  for (const { kind, folder: id, questions } of banks) {
    const out = join(folder, `plain-${id}.gift`);
    await exportQuestions(process.cwd(), `${kind}/${id}`, 'gift', out);
    const commented = (await readFile(out, 'utf8')).match(/^\/\/ xuelang: /gm)?.length ?? 0;
    const beyond = questions.filter(
      ({ question }) => question?.type === 'order' || (question?.type === 'blank' && question.answer.length > 1),
    );
    expect(commented).toBe(beyond.length);
    const xml = join(folder, `plain-${id}.xml`);
    await exportQuestions(process.cwd(), `${kind}/${id}`, 'moodle', xml);
    expect(await readFile(xml, 'utf8')).not.toContain('xuelang:');
    const zip = join(folder, `plain-${id}.zip`);
    await exportQuestions(process.cwd(), `${kind}/${id}`, 'qti3', zip);
    const items = [...unpack(await readFile(zip)).values()].map((bytes) => Buffer.from(bytes).toString());
    expect(items.filter((text) => text.includes('xuelang:'))).toEqual([]);
  }
});

const hotspots = `  - id: q\n    type: hotspot\n    ask: 哪里\n    picture: ./a.svg\n    alt: 图\n    areas: [{ label: 左, x: 0, y: 0, width: 9, height: 9 }, { label: 右, x: 50, y: 0, width: 9, height: 9 }]\n    answer: A\n    explain: 因`;

it.each([
  [
    ['', 'gift'],
    '没有写题库或格式。\n用法：npm run export -- quiz/编号 --to gift（或 qti3、moodle），还可以写 --out 文件名',
  ],
  [['quiz/dang-shi', 'pdf'], '不认得格式“pdf”。'],
  [['quiz/mei-you', 'gift'], '没有 quiz/mei-you 这个题库。'],
  [['quiz/dang-shi', 'gift'], '这个题库里的题，这种格式都放不下。请导出成 qti3。'],
  [['quiz/dang-shi', 'qti3'], '找不到图片 ./a.svg。请先运行 npm run check，改好再导出。'],
] as [string[], string][])('refuses to export %j', ([name, format], sentence) =>
  withProject(bank(hotspots), async (root) => {
    await expect(exportQuestions(root, name, format, join(root, 'out'))).rejects.toThrow(sentence);
  }),
);

it('overwrites nothing', () =>
  withProject({ ...bank(hotspots), 'quiz/dang-shi/a.svg': picture }, async (root) => {
    const out = join(root, 'out.zip');
    await exportQuestions(root, 'quiz/dang-shi', 'qti3', out);
    await expect(exportQuestions(root, 'quiz/dang-shi', 'qti3', out)).rejects.toThrow(
      '已经有了，不会覆盖它。请换一个名字：--out 文件名',
    );
  }));

const thousand = Array.from({ length: 1000 }, (_, i) => i + 1);
const gift = thousand
  .map((n) =>
    n % 100 === 0
      ? `第 ${n} 题坏了 {=甲 ~乙`
      : `第 ${n} 题：三湾改编在哪一年？ {=1927 年 ~1925 年#早了 ~20${n} 年 ####第 ${n} 条解析。}`,
  )
  .join('\n\n');
const moodle = `<quiz>${thousand
  .map((n) =>
    n % 100 === 0
      ? `<question type="essay"><name><text>第 ${n} 题</text></name></question>`
      : `<question type="multichoice"><questiontext format="html"><text><![CDATA[<p>第 ${n} 题：<b>三湾</b>改编在哪一年？</p>]]></text></questiontext><generalfeedback format="html"><text><![CDATA[<p>第 ${n} 条解析。</p>]]></text></generalfeedback><single>true</single>${['1927 年', '1925 年', `20${n} 年`].map((text, i) => `<answer fraction="${i === 0 ? 100 : 0}" format="html"><text><![CDATA[<p>${text}</p>]]></text></answer>`).join('')}</question>`,
  )
  .join('\n')}</quiz>`;

it.each([
  ['a.gift', gift],
  ['a.xml', moodle],
])('takes a thousand questions from %s, and lists the ten that are wrong', (name, text) =>
  imported(name, text, ({ questions, report, mistakes }) => {
    expect(questions).toHaveLength(990);
    expect(mistakes).toEqual([]);
    expect(report.split('\n')[0]).toContain('读出 1000 题：导入 990 题，已有 0 题，没有导入 10 题。');
    expect(below(report, '没有导入的 10 题')).toHaveLength(10);
  }),
);
