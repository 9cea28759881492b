import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { below, imported } from '../fixture.ts';
import { writeTemplate } from './template.ts';

async function workbook(sheets: Record<string, (string | number | boolean | Date)[][]>): Promise<Uint8Array> {
  return writeXlsx(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((value) => (value === '' ? null : value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value })),
      ),
    })),
  ).toBuffer();
}

const sloppy = [
  ['2026 年安全知识题库'],
  ['序号', '题 型', '题目*', '选项 A', '选项B', '选项Ｃ', '选项D', '正确答案', '答案解析', '难易度', '知识点'],
  [1, '单选题', '油锅起火怎么办？', 'A. 盖上锅盖', 'B、泼水', 'C.端走', '', 'a', '断氧，2*3*4', '易', '火'],
  [2, '多选', '哪些是急救电话？', 120, 119, 110, 12345, 'Ａ、Ｂ，Ｃ', '', '中等', ''],
  [3, '判断题', '119 报警收费', '', '', '', '', '×', '不收费', '', ''],
  [4, '判断', '先断电再灭火', '对', '错', '', '', 'A', '', '', ''],
  [5, '', '心肺复苏每分钟按压（  ）到 120 次', '', '', '', '', 100, '', '', ''],
  [6, '填空题', '火警____，急救____', '', '', '', '', '119；120|一二〇', '', '难', ''],
  [7, '单选', '两个答案', '甲', '乙', '丙', '', 'AB', '', '', ''],
  [8, '单选', '答案是文字', '甲', '乙', '丙', '', '乙', '', '', ''],
  [9, '单选', '答案不在', '甲', '乙', '', '', 'E', '', '', ''],
  [10, '简答', '说说', '', '', '', '', '……', '', '', ''],
  [11, '排序', '排一排', '三', '一', '二', '', 'BCA', '', '', ''],
  [12, '连线', '连', '火警=119', '急救→120', '报警 -> 110', '', '', '', '', ''],
  [13, '单选', '中间空', '甲', '', '丙', '', 'A', '', '', ''],
  [14, '单选', '油锅起火 怎么办？', '盖上锅盖', '泼水', '端走', '', 'A', '', '', ''],
  [15, '判断', '对不对', '', '', '', '', true, '', '非常难', ''],
  [16, '单选', '', '甲', '乙', '', '', 'A', '', '', ''],
];

it('forgives what people type, and says what it cannot make out', async () => {
  const file = await workbook({ 题: sloppy, 统计: [['合计', 16]] });
  await imported('安全.xlsx', file, ({ report, questions, mistakes, file: written }) => {
    expect(written).toBe('content/quiz/an-quan/index.yaml');
    expect(mistakes).toEqual([]);
    expect(report.split('\n').slice(0, 4)).toEqual([
      '按 Excel 表格读出 16 题：导入 10 题，已有 1 题，没有导入 5 题。',
      '写在 content/quiz/an-quan/index.yaml',
      '注意：工作表“题”里的“知识点”这一列没有用到',
      '注意：工作表“统计”里没有“题干”这一列，没有读',
    ]);
    expect(below(report, '没有导入的')).toEqual([
      '第 7 题“两个答案”（工作表“题”第 9 行）：单选题写了 2 个答案（A、B）。请只留一个，或者把题型改成多选',
      '第 9 题“答案不在”（工作表“题”第 11 行）：「答案」写了 E，但这一题只有 A 到 B。请改成其中的字母',
      '第 10 题“说说”（工作表“题”第 12 行）：学廊没有“简答”这种题型。可以写：单选、多选、判断、填空、排序、配对',
      '第 13 题“中间空”（工作表“题”第 15 行）：选项 B 是空的，后面的选项却有字',
      '第 16 题（工作表“题”第 18 行）：没有写题干',
    ]);
    expect(below(report, '已经有的')).toEqual([
      '第 14 题“油锅起火 怎么办？”（工作表“题”第 16 行）：与第 1 题“油锅起火怎么办？”相同',
    ]);
    expect(below(report, '改了写法的')).toEqual([
      '第 5 题“心肺复苏每分钟按压（ ）到 120 次”（工作表“题”第 7 行）：没有写题型，按答案认出来的；题干里的空写成了 ____（xin-fei-fu-su-mei-fen-zhong-an-ya-dao-120-ci）',
      '第 8 题“答案是文字”（工作表“题”第 10 行）：答案是选项的文字，换成了字母（da-an-shi-wen-zi）',
      '第 15 题“对不对”（工作表“题”第 17 行）：看不懂难度“非常难”，没有写难度（dui-bu-dui）',
    ]);
    expect(questions).toMatchObject([
      { type: 'single', options: ['盖上锅盖', '泼水', '端走'], answer: 'A', explain: '断氧，2\\*3\\*4', difficulty: 1 },
      { type: 'multiple', options: ['120', '119', '110', '12345'], answer: ['A', 'B', 'C'], difficulty: 2 },
      { type: 'truefalse', answer: false, explain: '不收费' },
      { type: 'truefalse', answer: true },
      { type: 'blank', ask: '心肺复苏每分钟按压____到 120 次', answer: [['100']] },
      { type: 'blank', answer: [['119'], ['120', '一二〇']], difficulty: 3 },
      { type: 'single', answer: 'B' },
      { type: 'order', items: ['一', '二', '三'] },
      {
        type: 'match',
        pairs: [
          { left: '火警', right: '119' },
          { left: '急救', right: '120' },
          { left: '报警', right: '110' },
        ],
      },
      { type: 'truefalse', answer: true },
    ]);
  });
});

it.each(['xlsx', 'csv'])('writes a template (%s) whose examples are read, but not taken', async (ending) => {
  const folder = await mkdtemp(join(tmpdir(), 'xuelang-template-'));
  try {
    const file = join(folder, `题库.${ending}`);
    await writeTemplate(file);
    const bytes = await readFile(file);
    await imported(`题库.${ending}`, bytes, ({ report, file: written }) => {
      expect(written).toBeUndefined();
      expect(below(report, '没有导入的 6 题')).toHaveLength(6);
      expect(report).toContain('：这是模板里的示例');
    });
    await expect(writeTemplate(file)).rejects.toThrow('EEXIST');
    if (ending === 'csv') {
      await imported('填好.csv', bytes.toString().replaceAll('示例：', ''), ({ questions, mistakes }) => {
        expect(mistakes).toEqual([]);
        expect(questions).toMatchObject(
          ['single', 'multiple', 'truefalse', 'blank', 'order', 'match'].map((type) => ({ type })),
        );
        expect(questions[3]).toMatchObject({ answer: [['连'], ['1927', '一九二七']] });
      });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

const csv = '题型,题干,A,B,答案\n单选,"三湾在\n江西吗？",在,不在,A\n';
const gb18030 = Uint8Array.from([
  0xcc, 0xe2, 0xb8, 0xc9, 0x2c, 0xb4, 0xf0, 0xb0, 0xb8, 0x0a, 0xcc, 0xec, 0xc0, 0xb6, 0x2c, 0xb6, 0xd4, 0x0a,
]);
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

it.each([
  ['UTF-8 with a mark', `\ufeff${csv}`, '三湾在\n\n江西吗？'],
  ['UTF-16', utf16(csv), '三湾在\n\n江西吗？'],
  ['tabs', csv.replaceAll(',', '\t'), '三湾在\n\n江西吗？'],
  ['GB18030', gb18030, '天蓝'],
])('reads CSV in %s', (_, bytes, ask) =>
  imported('题.csv', bytes, ({ questions }) => {
    expect(questions).toMatchObject([{ ask }]);
  }),
);

it('does not guess what a cell was before Excel made a date of it', async () => {
  const file = await workbook({
    题: [
      ['题干', '答案'],
      ['上山走几号楼梯____', new Date(Date.UTC(2026, 2, 5))],
    ],
  });
  await imported('日期.xlsx', file, ({ report }) => {
    expect(below(report, '没有导入的')).toEqual([
      '第 1 题“上山走几号楼梯____”（第 2 行）：有一格被 Excel 变成了日期（2026-03-05），看不出原来写的是什么。请把格子设成“文本”，重新填',
    ]);
  });
});
