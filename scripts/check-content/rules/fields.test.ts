import { expect, it } from 'vitest';
import { shown, bank, picture, trueFalse, withFields, type Files } from '../fixture.ts';

/** The fields of works: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  [
    'a missing field',
    withFields(/title:.*\n/, ''),
    ['lesson/san-wan/index.mdx:2  「标题」没有填写。请在文件开头加上一行：title: 课的标题'],
  ],
  [
    'an empty field',
    withFields('title: 三湾改编', 'title:'),
    ['lesson/san-wan/index.mdx:3  「标题」是空的。请写成：title: 课的标题'],
  ],
  [
    'a list for a text',
    withFields('title: 三湾改编', 'title: [a]'),
    ['lesson/san-wan/index.mdx:3  「标题」要写文字，现在是列表。请写成：title: 课的标题'],
  ],
  [
    'a title too long',
    withFields('三湾改编', '三'.repeat(41)),
    ['lesson/san-wan/index.mdx:3  「标题」有 41 个字，最多 40 个。请写短一些'],
  ],
  [
    'a misspelt name',
    withFields('summary', 'sumary'),
    ['lesson/san-wan/index.mdx:4  没有「sumary」这一项。是不是 summary（简介）？'],
  ],
  [
    'a Chinese name',
    withFields('summary', '简介'),
    ['lesson/san-wan/index.mdx:4  没有「简介」这一项。是不是 summary（简介）？'],
  ],
  [
    'an unknown name',
    withFields('summary: 支部建在连上', 'summary: 支部\nfoo: 1'),
    [
      'lesson/san-wan/index.mdx:5  没有「foo」这一项，请删去。可以写的有：id、title、summary、draft、publishAt、until、aliases、updated、cover、coverAlt、sources、pronunciation、tags',
    ],
  ],
  [
    'a word for true or false',
    withFields('summary: 支部建在连上', 'summary: 支部\ndraft: 是'),
    ['lesson/san-wan/index.mdx:5  「草稿」要写 true 或 false，现在是“是”。请写成：draft: true'],
  ],
  [
    'a day that does not exist',
    withFields('summary: 支部建在连上', 'summary: 支部\nupdated: 2026-02-30'),
    ['lesson/san-wan/index.mdx:5  日期要写成“年-月-日”，如 2026-11-01'],
  ],
  [
    'a time written otherwise',
    withFields('summary: 支部建在连上', 'summary: 支部\npublishAt: 2026/11/01'),
    ['lesson/san-wan/index.mdx:5  时间要写成“年-月-日”或“年-月-日 时:分”，如 2026-11-01 或 2026-11-01 08:00'],
  ],
  [
    'an end before the beginning',
    withFields('summary: 支部建在连上', 'summary: 支部\npublishAt: 2026-11-02\nuntil: 2026-11-01'),
    ['lesson/san-wan/index.mdx:6  「下线时间」早于「发布时间」，这个作品永远不会出现。请把 until 改成更晚的时间'],
  ],
  [
    'no sources',
    withFields('[{ title: 《简史》 }]', '[]'),
    ['lesson/san-wan/index.mdx:7  「出处」至少要有 1 项，现在有 0 项。请补上'],
  ],
  [
    'slips inside a source',
    withFields('[{ title: 《简史》 }]', '\n  - titel: 书\n    url: www.a.cn'),
    [
      'lesson/san-wan/index.mdx:8  没有「titel」这一项。是不是 title（出处的名称）？',
      'lesson/san-wan/index.mdx:9  「网址」要写完整，以 https:// 或 http:// 开头',
    ],
  ],
  [
    'an id of wrong letters',
    withFields('id: san-wan', 'id: San_Wan'),
    [
      'lesson/san-wan/index.mdx:2  编号只能用小写字母、数字和单个连字符，如 san-wan-gai-bian',
      'lesson/san-wan/index.mdx:2  「编号」San_Wan 与文件夹的名字不一致。请写成：id: san-wan',
    ],
  ],
  [
    'a Chinese colon',
    withFields('title: 三', 'title：三'),
    ['lesson/san-wan/index.mdx:3  冒号要用英文冒号，后面空一格。请写成：title: …'],
  ],
  [
    'no space after a colon',
    withFields('title: 三', 'title:三'),
    ['lesson/san-wan/index.mdx:3  冒号后面要空一格。请写成：title: …'],
  ],
  [
    'a second colon',
    withFields('三湾改编', '三湾: 改编'),
    ['lesson/san-wan/index.mdx:3  一行里有两个“冒号加空格”。请用英文双引号把冒号后面的内容整个括起来'],
  ],
  [
    'a tab',
    withFields('summary: 支部建在连上', 'summary: 支部\nsources2:\n\t- a'),
    ['lesson/san-wan/index.mdx:6  行首不能用 Tab 键。请改成空格，每级两个'],
  ],
  [
    'a field written twice',
    withFields('summary: 支部建在连上', 'title: 支部'),
    ['lesson/san-wan/index.mdx:4  「title」写了两次。请删去一个'],
  ],
  [
    'a quote left open',
    withFields('三湾改编', '"三湾改编'),
    ['lesson/san-wan/index.mdx:3  引号没有成对。请补上后一个引号'],
  ],
  [
    'text after a quote',
    withFields('三湾改编', '"三湾"改编'),
    [
      'lesson/san-wan/index.mdx:3  引号或括号后面还有多余的文字。请用英文双引号把冒号后面的内容整个括起来，里面的引号用中文引号',
    ],
  ],
  [
    'a value that begins with @',
    withFields('三湾改编', '@三湾'),
    ['lesson/san-wan/index.mdx:3  内容不能以 @ 或 ` 开头。请用英文双引号把冒号后面的内容整个括起来'],
  ],
  [
    'a value that begins with *',
    withFields('三湾改编', '*三湾*'),
    ['lesson/san-wan/index.mdx:3  内容不能以 * 或 & 开头。请用英文双引号把冒号后面的内容整个括起来'],
  ],
  [
    'a bracket left open',
    withFields('[{ title: 《简史》 }]', '[{ title: 《简史》 ]'),
    ['lesson/san-wan/index.mdx:7  方括号或花括号没有成对，或者中间少了逗号。请补上'],
  ],
  [
    'a line too far to the right',
    withFields('summary: 支部', ' summary: 支部'),
    ['lesson/san-wan/index.mdx:4  这一行的缩进不对。同一级的各行要左对齐，下一级多两个空格'],
  ],
  [
    'no frontmatter',
    { 'lesson/san-wan/index.mdx': '## 一\n字\n' },
    ['lesson/san-wan/index.mdx:1  文件开头没有写作品的信息。请在最前面写两行 ---，中间写 id、title、summary 等各项'],
  ],
  [
    'empty frontmatter',
    { 'lesson/san-wan/index.mdx': '---\n---\n## 一\n字\n' },
    ['lesson/san-wan/index.mdx:1  这里要写作品的信息，每行一项，如 title: 标题'],
  ],
  [
    'frontmatter left open',
    { 'lesson/san-wan/index.mdx': '---\nid: san-wan\n\n## 一\n字\n' },
    ['lesson/san-wan/index.mdx:1  文件开头的信息没有结束。请在各项后面另起一行写 ---'],
  ],
  [
    'slips in a course',
    {
      'course/a/index.yaml':
        'id: a\ntitle: 课\nsummary: 简\ncover: ./c.svg\ncoverAlt: 图\nseal: 先\nchapters:\n  - title: 一\n    works:\n      - san-wan\n  - title: 二\n    works: []\n',
      'course/a/c.svg': picture,
    },
    [
      'course/a/index.yaml:6  「印文」要有二到四个字，如 先锋',
      'course/a/index.yaml:10  作品要写成 lesson/编号、reading/编号、hall/编号、panorama/编号、video/编号、quiz/编号 或 rail/编号，如 lesson/san-wan-gai-bian',
      'course/a/index.yaml:12  「章里的作品」至少要有 1 项，现在有 0 项。请补上',
    ],
  ],
  [
    'a notice without its date',
    { 'notice/a/index.mdx': '---\nid: a\ntitle: 通知\nsummary: 简\n---\n字\n' },
    ['notice/a/index.mdx:2  「日期」没有填写。请在文件开头加上一行：date: 2026-11-01'],
  ],
  [
    'more questions a round than there are',
    bank(trueFalse('q'), 'take: 3\n'),
    ['quiz/dang-shi/index.yaml:10  「每次抽几题」写了 3，题库里只有 1 题。请改小，或者删去 take 这一行'],
  ],
];

it.each(table)('%s', async (_name, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
