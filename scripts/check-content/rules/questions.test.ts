import { expect, it } from 'vitest';
import { shown, bank, lesson, oneQuestion, trueFalse, type Files } from '../fixture.ts';

/** Questions: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  [
    'a type in Chinese',
    oneQuestion('id: q\ntype: 单选题\nask: 问\nexplain: 因'),
    [
      'quiz/dang-shi/index.yaml:6  「题型」不能写 单选题。是不是 single？可以写：single（单选）、multiple（多选）、truefalse（判断）、blank（填空）、order（排序）、match（配对）、hotspot（看图点选）',
    ],
  ],
  [
    'no type',
    oneQuestion('id: q\nask: 问\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:5  「题型」没有填写。请在这一题里加上一行：type: single'],
  ],
  [
    'no id',
    oneQuestion('type: truefalse\nask: 问\nanswer: 对\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:5  「题目编号」没有填写。请运行 npm run check -- --fix 自动补上'],
  ],
  [
    'no explanation',
    oneQuestion('id: q\ntype: truefalse\nask: 问\nanswer: 对'),
    ['quiz/dang-shi/index.yaml:5  「解析」没有填写。请在这一题里加上一行：explain: 为什么是这个答案'],
  ],
  [
    'neither true nor false',
    oneQuestion('id: q\ntype: truefalse\nask: 问\nanswer: 也许\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:8  「答案」要写 true 或 false，现在是“也许”。请写成：answer: 对'],
  ],
  [
    'a letter that is no option',
    oneQuestion('id: q\ntype: single\nask: 问\noptions: [甲, 乙]\nanswer: C\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:9  「答案」写了 C，但这一题只有 A 到 B。请改成其中的字母'],
  ],
  [
    'several answers to a single choice',
    oneQuestion('id: q\ntype: single\nask: 问\noptions: [甲, 乙]\nanswer: [A, B]\nexplain: 因'),
    [
      'quiz/dang-shi/index.yaml:9  单选题只有一个正确答案，写一个字母，如 answer: B。有几个正确答案时把 type 改成 multiple',
    ],
  ],
  [
    'two letters to a single choice',
    oneQuestion('id: q\ntype: single\nask: 问\noptions: [甲, 乙]\nanswer: AB\nexplain: 因'),
    [
      'quiz/dang-shi/index.yaml:9  单选题只有一个正确答案，写一个字母，如 answer: B。有几个正确答案时把 type 改成 multiple',
    ],
  ],
  [
    'words for letters',
    oneQuestion('id: q\ntype: multiple\nask: 问\noptions: [甲, 乙]\nanswer: [A, 丁, E]\nexplain: 因'),
    [
      'quiz/dang-shi/index.yaml:9  「答案」只能写字母，如 answer: [A, C]',
      'quiz/dang-shi/index.yaml:9  「答案」写了 E，但这一题只有 A 到 B。请改成其中的字母',
    ],
  ],
  [
    'letters in one text',
    oneQuestion('id: q\ntype: multiple\nask: 问\noptions: [甲, 乙]\nanswer: A、E\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:9  「答案」写了 E，但这一题只有 A 到 B。请改成其中的字母'],
  ],
  [
    'one option',
    oneQuestion('id: q\ntype: single\nask: 问\noptions: [甲]\nanswer: A\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:8  「选项」至少要有 2 项，现在有 1 项。请补上'],
  ],
  [
    'two options of the same text',
    oneQuestion('id: q\ntype: single\nask: 问\noptions: [甲, 甲]\nanswer: A\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:8  选项“甲”重复了。请改得各不相同'],
  ],
  [
    'all of the above',
    oneQuestion('id: q\ntype: single\nask: 问\noptions: [甲, 以上都对]\nanswer: B\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:8  选项会打乱顺序，不能写“以上都对”这样的选项。请改成多选题（type: multiple）'],
  ],
  [
    'a misspelt name in an option',
    oneQuestion('id: q\ntype: single\nask: 问\noptions:\n  - 甲\n  - txt: 乙\nanswer: B\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:10  没有「txt」这一项。是不是 text（选项文字）？'],
  ],
  [
    'no blank',
    oneQuestion('id: q\ntype: blank\nask: 问\nanswer: 甲\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:7  填空题的题干里没有空。请在要填的地方写四个下划线：____'],
  ],
  [
    'fewer answers than blanks',
    oneQuestion('id: q\ntype: blank\nask: 问____和____\nanswer: [甲]\nexplain: 因'),
    [
      'quiz/dang-shi/index.yaml:8  题干里有 2 个空，「答案」却有 1 项。每个空（____）写一项；一个空有几种写法时写成 [写法一, 写法二]',
    ],
  ],
  [
    'too few items',
    oneQuestion('id: q\ntype: order\nask: 问\nitems: [甲, 乙]\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:8  「排序的各项」至少要有 3 项，现在有 2 项。请补上'],
  ],
  [
    'an item twice',
    oneQuestion('id: q\ntype: order\nask: 问\nitems: [甲, 乙, 甲]\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:8  排序项“甲”重复了。请改得各不相同'],
  ],
  [
    'a misspelt side of a pair',
    oneQuestion(
      'id: q\ntype: match\nask: 问\npairs: [{left: 甲, right: 乙},{left: 甲2, right: 乙},{left: 甲3, rihgt: 乙3}]\nexplain: 因',
    ),
    ['quiz/dang-shi/index.yaml:8  没有「rihgt」这一项。是不是 right（右边）？'],
  ],
  [
    'a right side twice',
    oneQuestion(
      'id: q\ntype: match\nask: 问\npairs:\n  - {left: 甲, right: 乙}\n  - {left: 甲2, right: 乙}\n  - {left: 甲3, right: 乙3}\nexplain: 因',
    ),
    ['quiz/dang-shi/index.yaml:10  右边的“乙”重复了。请改得各不相同'],
  ],
  [
    'an area that leaves the picture',
    oneQuestion(
      'id: q\ntype: hotspot\nask: 问\npicture: ./x.svg\nalt: 图\nareas:\n  - {label: 左, x: 0, y: 0, width: 10, height: 10}\n  - {label: 右, x: 95, y: 0, width: 10, height: 10}\nanswer: C\nexplain: 因',
    ),
    [
      'quiz/dang-shi/index.yaml:8  找不到图片 ./x.svg。请把图片放到同一个文件夹里，或者改正文件名',
      'quiz/dang-shi/index.yaml:12  x 加 width 超过了 100，区域出了图片的右边。请改小',
      'quiz/dang-shi/index.yaml:13  「答案」写了 C，但这一题只有 A 到 B。请改成其中的字母',
    ],
  ],
  [
    'a letter that is no area',
    oneQuestion(
      'id: q\ntype: hotspot\nask: 问\npicture: ./x.svg\nalt: 图\nareas:\n  - {label: 左, x: 0, y: 0, width: 10, height: 10}\n  - {label: 右, x: 95, y: 0, width: 5, height: 10}\nanswer: C\nexplain: 因',
    ),
    [
      'quiz/dang-shi/index.yaml:8  找不到图片 ./x.svg。请把图片放到同一个文件夹里，或者改正文件名',
      'quiz/dang-shi/index.yaml:13  「答案」写了 C，但这一题只有 A 到 B。请改成其中的字母',
    ],
  ],
  [
    'an unknown difficulty',
    oneQuestion('id: q\ntype: truefalse\nask: 问\nanswer: 对\nexplain: 因\ndifficulty: 4'),
    ['quiz/dang-shi/index.yaml:10  「难度」不能写 4。可以写：1、2、3'],
  ],
  [
    'an id twice',
    bank(trueFalse('q') + '\n' + trueFalse('q')),
    ['quiz/dang-shi/index.yaml:10  「题目编号」q 与第 5 行的编号重复了。请换一个'],
  ],
  [
    'a field of another type',
    oneQuestion('id: q\ntype: truefalse\nask: 问\nanswer: 对\noptions: [a]\nexplain: 因'),
    [
      'quiz/dang-shi/index.yaml:9  没有「options」这一项，请删去。可以写的有：type、id、ask、explain、difficulty、answer',
    ],
  ],
  [
    'a Chinese id',
    oneQuestion('id: 题一\ntype: truefalse\nask: 问\nanswer: 对\nexplain: 因'),
    ['quiz/dang-shi/index.yaml:5  题目编号只能用小写字母、数字和单个连字符，如 sanwan-year'],
  ],
  [
    'slips in a fenced question',
    lesson('```question\nid: q\ntype: truefalse\nask: 问\nanswer: 行\n```'),
    [
      'lesson/san-wan/index.mdx:13  「解析」没有填写。请在这一题里加上一行：explain: 为什么是这个答案',
      'lesson/san-wan/index.mdx:16  「答案」要写 true 或 false，现在是“行”。请写成：answer: 对',
    ],
  ],
  [
    'a Chinese colon in a fenced question',
    lesson('```question\nid: q\ntype：truefalse\n```'),
    ['lesson/san-wan/index.mdx:14  冒号要用英文冒号，后面空一格。请写成：type: …'],
  ],
  [
    'an empty fenced question',
    lesson('```question\n```'),
    ['lesson/san-wan/index.mdx:12  这一题没有内容。请写上 id、type、ask、answer 和 explain'],
  ],
  [
    'an id that a heading has',
    lesson('## 二 [#q]\n\n```question\nid: q\ntype: truefalse\nask: 问\nanswer: 对\nexplain: 因\n```'),
    ['lesson/san-wan/index.mdx:15  「题目编号」q 与第 12 行的编号重复了。请换一个'],
  ],
  [
    'no questions',
    { 'quiz/dang-shi/index.yaml': 'id: dang-shi\ntitle: 题\nsummary: 简\nquestions: []\n' },
    ['quiz/dang-shi/index.yaml:4  「题目」至少要有 1 项，现在有 0 项。请补上'],
  ],
  [
    'a text for a question',
    bank('  - 问\n'),
    ['quiz/dang-shi/index.yaml:5  这一题没有内容。请写上 id、type、ask、answer 和 explain'],
  ],
];

it.each(table)('%s', async (_name, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
