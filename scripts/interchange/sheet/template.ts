import { writeFile } from 'node:fs/promises';
import writeXlsx from 'write-excel-file/node';
import { toCsv } from '@/core/csv/csv.ts';

const headings = ['题型', '题干', '选项A', '选项B', '选项C', '选项D', '选项E', '选项F', '答案', '解析', '难度', '编号'];

const samples: string[][] = [
  [
    '单选',
    '示例：三湾改编发生在哪一年？',
    '1921 年',
    '1927 年',
    '1935 年',
    '',
    '',
    '',
    'B',
    '部队 1927 年 9 月 29 日到达三湾村。',
    '1',
    '',
  ],
  [
    '多选',
    '示例：三湾改编做了哪些事？',
    '缩编部队',
    '支部建在连上',
    '会师',
    '官兵平等',
    '',
    '',
    'A,B,D',
    '会师是第二年春天的事。',
    '2',
    '',
  ],
  ['判断', '示例：三湾在江西。', '', '', '', '', '', '', '对', '三湾村在江西永新。', '1', ''],
  [
    '填空',
    '示例：支部建在____上，时间是____年。',
    '',
    '',
    '',
    '',
    '',
    '',
    '连；1927|一九二七',
    '两个空用分号隔开，几种写法用竖线隔开。',
    '2',
    '',
  ],
  [
    '排序',
    '示例：按先后排列。',
    '秋收起义',
    '三湾改编',
    '上井冈山',
    '',
    '',
    '',
    '',
    '选项按正确的顺序写，答案空着。',
    '2',
    '',
  ],
  [
    '配对',
    '示例：事情和地方配对。',
    '转兵=文家市',
    '改编=三湾',
    '会师=砻市',
    '',
    '',
    '',
    '',
    '每对写成 左边=右边，答案空着。',
    '2',
    '',
  ],
];

const notes = [
  '一行一题，写在“题目”这张表里。以“示例：”开头的几行不会导入，可以删去。',
  '题型：单选、多选、判断、填空、排序、配对。',
  '选项：从 A 起依次写，用不着的空着。选项会打乱顺序，不要写“以上都对”。',
  '答案：单选写一个字母；多选写几个字母，A,C 或 AC 都可以；判断写对或错。',
  '填空：题干里每个空写四个下划线 ____；答案里几个空用分号隔开，一个空的几种写法用竖线隔开。',
  '难度：1 容易，2 一般，3 较难，可以不写。',
  '编号：只用小写字母、数字和连字符，可以不写；写了以后不要改。',
];

const widths = [8, 48, 18, 18, 18, 18, 18, 18, 14, 48, 8, 22];

/** Writes a sheet to be filled in: `.xlsx`, or `.csv` for those without a spreadsheet that knows it. */
export async function writeTemplate(file: string): Promise<void> {
  if (file.toLowerCase().endsWith('.csv')) {
    await writeFile(file, toCsv([headings, ...samples]), { flag: 'wx' });
    return;
  }
  const table = [
    headings.map((value) => ({
      value,
      fontWeight: 'bold' as const,
      backgroundColor: '#DDE3DC' as const,
      borderStyle: 'thin' as const,
    })),
    ...samples.map((row) =>
      row.map((value) => (value === '' ? null : { value, wrap: true, alignVertical: 'top' as const })),
    ),
  ];
  const workbook = writeXlsx([
    { data: table, sheet: '题目', columns: widths.map((width) => ({ width })), stickyRowsCount: 1 },
    { data: notes.map((value) => [{ value, wrap: true }]), sheet: '说明', columns: [{ width: 90 }] },
  ]);
  await writeFile(file, await workbook.toBuffer(), { flag: 'wx' });
}
