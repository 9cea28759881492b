import { expect, it } from 'vitest';
import { bank as quiz, type Files, lesson, shown, trueFalse } from '../fixture.ts';

const bank = (questions: string, id = 'ti-ku', fields = ''): Files => ({
  [`exam/${id}/index.yaml`]: `id: ${id}\ntitle: 题库\nsummary: 秘密\nquestions:\n${questions}\n${fields}`,
});

/** A paper whose first part begins on line 5. */
const paper = (parts: string, fields = ''): Files => ({
  'exam/juan/index.yaml': `id: juan\ntitle: 卷\nsummary: 考一考\npaper:\n${parts}\n${fields}`,
});

const four = ['a', 'b', 'c', 'd'].map(trueFalse).join('\n');
const file = 'exam/juan/index.yaml';

/** What is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  ['nothing', { ...bank(four), ...paper('  - { from: ti-ku, take: 4, points: 2.5, type: truefalse }') }, []],
  [
    'a bank that is not there',
    { ...bank(four), ...paper('  - { from: ti-kv, take: 1, points: 1 }') },
    [`${file}:5  题库 ti-kv 不存在。是不是 ti-ku？`],
  ],
  [
    'a paper for a bank',
    { ...bank(four), ...paper('  - { from: juan, take: 1, points: 1 }') },
    [`${file}:5  juan 是试卷，不是题库。可以写：ti-ku`],
  ],
  [
    'a draft for a bank',
    { ...bank(four, 'ti-ku', 'draft: true'), ...paper('  - { from: ti-ku, take: 1, points: 1 }') },
    [`${file}:5  题库 ti-ku 还是草稿。请删去题库里的 draft，或者把这份试卷也写成草稿`],
  ],
  [
    'too few questions',
    { ...bank(four), ...paper('  - from: ti-ku\n    points: 1\n    take: 5') },
    [`${file}:7  要抽 5 题，题库里符合的只有 4 题。请改小，或者放宽题型和难度`],
  ],
  [
    'none of that difficulty',
    { ...bank(four), ...paper('  - from: ti-ku\n    points: 1\n    take: 1\n    difficulty: 3') },
    [`${file}:7  要抽 1 题，题库里符合的只有 0 题。请改小，或者放宽题型和难度`],
  ],
  [
    'parts that take from one another',
    { ...bank(four), ...paper('  - { from: ti-ku, points: 1, take: 3 }\n  - from: ti-ku\n    points: 1\n    take: 2') },
    [`${file}:8  要抽 2 题，题库里符合的有 4 题，前面的部分抽走以后可能只剩 1 题。请改小，或者多写一些题`],
  ],
  [
    'questions that are not there, or twice',
    { ...bank(four), ...paper('  - from: ti-ku\n    points: 1\n    questions: [a, a, e-1]') },
    [`${file}:7  题目 a 在这一部分列了两次。请删去一个`, `${file}:7  题库 ti-ku 里没有题目 e-1。请检查编号`],
  ],
  [
    'no rule and no questions',
    { ...bank(four), ...paper('  - { from: ti-ku, points: 1 }') },
    [`${file}:5  这一部分没有写抽几题。请加上 take: 10，或者用 questions: [编号, 编号] 写出固定的题`],
  ],
  [
    'a rule and questions',
    { ...bank(four), ...paper('  - { from: ti-ku, points: 1, take: 1, questions: [a] }') },
    [`${file}:5  写了固定的题（questions），就不能再写 take、type 或 difficulty。请删去一种`],
  ],
  [
    'points that are no halves',
    { ...bank(four), ...paper('  - { from: ti-ku, points: 0.7, take: 1 }') },
    [`${file}:5  「每题分值」只能是整数或半分，如 2 或 2.5`],
  ],
  [
    'a type that is none',
    { ...bank(four), ...paper('  - { from: ti-ku, points: 1, take: 1, type: [单选] }') },
    [
      `${file}:5  「题型」不能写 单选。是不是 single？可以写：single（单选）、multiple（多选）、truefalse（判断）、blank（填空）、order（排序）、match（配对）、hotspot（看图点选）`,
    ],
  ],
  [
    'neither a bank nor a paper',
    { 'exam/juan/index.yaml': 'id: juan\ntitle: 卷\nsummary: 考一考\n' },
    [`${file}:1  既没有题目（questions），也没有试卷（paper）。题库请写 questions:，试卷请写 paper:`],
  ],
  [
    'a bank with a time limit',
    bank(four, 'ti-ku', 'minutes: 10'),
    ['exam/ti-ku/index.yaml:25  题库里不写 minutes，它属于试卷。请删去这一行'],
  ],
  [
    'a question that a quiz has, too',
    { ...bank(trueFalse('a')), ...quiz(trueFalse('a')) },
    [
      'exam/ti-ku/index.yaml:5  「题目编号」a 也在 content/quiz/dang-shi/index.yaml 里：考试的题不能同时出现在练习里，那里看得到答案。请换一题，或者换一个编号',
    ],
  ],
  [
    'a question that a lesson has, too',
    {
      ...bank(trueFalse('q')),
      ...lesson('```question\nid: q\ntype: truefalse\nask: 对吗？\nanswer: 对\nexplain: 因\n```'),
    },
    [
      'exam/ti-ku/index.yaml:5  「题目编号」q 也在 content/lesson/san-wan/index.mdx 里：考试的题不能同时出现在练习里，那里看得到答案。请换一题，或者换一个编号',
    ],
  ],
  [
    'a question in two banks',
    { ...bank(trueFalse('a')), ...bank(trueFalse('a'), 'ti-ku-2') },
    [
      'exam/ti-ku/index.yaml:5  「题目编号」a 也在 content/exam/ti-ku-2/index.yaml 里：两个题库里不能有相同的编号。请换一题，或者换一个编号',
    ],
  ],
  [
    'a link to a paper',
    { ...bank(four), ...lesson('[题](/exam/ti-ku/)') },
    ['lesson/san-wan/index.mdx:12  链接 /exam/ti-ku/ 指向考试的内容，它没有网页。请链接到 /exam/'],
  ],
];

it.each(table)('%s', async (_, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
