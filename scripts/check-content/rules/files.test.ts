import { expect, it } from 'vitest';
import { shown, lesson, lessonText, lessonFields, picture, withFields, type Files } from '../fixture.ts';

/** Files, folders and ids: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  [
    'another ending',
    { 'lesson/a/index.md': 'x' },
    ['lesson/a/index.md:1  微课的文件要叫 index.mdx。请把 index.md 改名为 index.mdx'],
  ],
  [
    'an ending that Windows hid',
    { 'lesson/a/index.mdx.txt': 'x' },
    ['lesson/a/index.mdx.txt:1  微课的文件要叫 index.mdx。请把 index.mdx.txt 改名为 index.mdx'],
  ],
  [
    'a work without its folder',
    { 'lesson/a.mdx': 'x' },
    ['lesson/a.mdx:1  每个微课要有自己的文件夹。请移到 content/lesson/a/index.mdx'],
  ],
  [
    'a file directly in content',
    { 'a.mdx': 'x' },
    ['a.mdx:1  content 里只能直接放 site.yaml 和 zh-hant.yaml。请移到作品自己的文件夹里，或者删去'],
  ],
  [
    'a folder in the plural',
    { 'lessons/a/index.mdx': 'x' },
    ['lessons:1  content 里没有 lessons 这一类文件夹。是不是 lesson？'],
  ],
  [
    'an unknown folder',
    { 'zhan-pin/a/index.mdx': 'x' },
    [
      'zhan-pin:1  content 里没有 zhan-pin 这一类文件夹。内容只能放在 course、lesson、reading、hall、panorama、video、rail、quiz、exam、notice、kiosk 里',
    ],
  ],
  ['an empty folder', { 'lesson/a/': '' }, ['lesson/a:1  文件夹是空的。请放入 index.mdx，或者删去这个文件夹']],
  [
    'a Word file',
    { ...lesson('字'), 'lesson/san-wan/a.docx': 'x' },
    [
      'lesson/san-wan/a.docx:1  这里不能放 a.docx。文件夹里只能有 index.mdx 和图片（svg、png、jpg、jpeg、webp、avif）。请删去',
    ],
  ],
  [
    'a folder without its work',
    { 'lesson/a/a.svg': picture },
    ['lesson/a:1  文件夹里没有 index.mdx，网站找不到这个微课。请补上 index.mdx，或者删去这个文件夹'],
  ],
  [
    'a folder of wrong letters',
    { 'lesson/San Wan/index.mdx': lessonText('字'), 'lesson/San Wan/cover.svg': picture },
    ['lesson/San Wan:1  文件夹的名字只能用小写字母、数字和单个连字符，如 san-wan-gai-bian。请改名'],
  ],
  [
    'what systems leave behind is no mistake',
    { ...lesson('字'), 'lesson/.DS_Store': 'x', 'lesson/san-wan/Thumbs.db': 'x' },
    [],
  ],
  [
    'an id that is not its folder',
    withFields('id: san-wan', 'id: san-wan-2'),
    ['lesson/san-wan/index.mdx:2  「编号」san-wan-2 与文件夹的名字不一致。请写成：id: san-wan'],
  ],
  [
    'a copied folder',
    { ...lesson('字'), 'lesson/b/index.mdx': lessonText('字'), 'lesson/b/cover.svg': picture },
    ['lesson/b/index.mdx:2  「编号」san-wan 已经被 content/lesson/san-wan/index.mdx 用了。请写成与文件夹同名：id: b'],
  ],
  [
    'earlier ids that are taken',
    {
      ...withFields('summary: 支部', 'aliases: [b, san-wan]\nsummary: 支部'),
      'lesson/b/index.mdx': lessonText('字', lessonFields.replace('san-wan', 'b') + 'aliases: [c]\n'),
      'lesson/b/cover.svg': picture,
      'lesson/d/index.mdx': lessonText('字', lessonFields.replace('san-wan', 'd') + 'aliases: [c]\n'),
      'lesson/d/cover.svg': picture,
    },
    [
      'lesson/d/index.mdx:8  「旧编号」c 已经被 content/lesson/b/index.mdx 用了。请删去',
      'lesson/san-wan/index.mdx:4  「旧编号」b 已经被 content/lesson/b/index.mdx 用了。请删去',
      'lesson/san-wan/index.mdx:4  「旧编号」san-wan 就是这个作品自己的。请删去',
    ],
  ],
  [
    'GBK',
    {
      'lesson/san-wan/index.mdx': Buffer.concat([
        Buffer.from('---\nid: san-wan\ntitle: '),
        Buffer.from([0xc8, 0xfd, 0xcd, 0xe5]),
        Buffer.from('\n---\n'),
      ]),
    },
    [
      'lesson/san-wan/index.mdx:3  文件的编码是 GBK，不是 UTF-8。请用记事本打开，选“另存为”，编码选 UTF-8（不带 BOM），再保存',
    ],
  ],
  [
    'a byte order mark',
    { ...lesson('字'), 'lesson/san-wan/index.mdx': '\ufeff' + lessonText('字') },
    [
      'lesson/san-wan/index.mdx:1  文件开头有看不见的 BOM 标记。请用记事本打开，选“另存为”，编码选 UTF-8（不带 BOM），再保存',
    ],
  ],
  [
    'UTF-16',
    { 'lesson/san-wan/index.mdx': Buffer.from('\ufeff---\n', 'utf16le') },
    [
      'lesson/san-wan/index.mdx:1  文件的编码是 UTF-16，不是 UTF-8。请用记事本打开，选“另存为”，编码选 UTF-8（不带 BOM），再保存',
    ],
  ],
  [
    'a control character',
    lesson('字\u0007字\u200b'),
    ['lesson/san-wan/index.mdx:12  这一行第 2 个字处有一个看不见的字符（U+0007）。请删去，重新输入'],
  ],
  [
    'bytes of no encoding',
    { 'lesson/san-wan/index.mdx': Buffer.from([0x61, 0xff, 0x0a]) },
    ['lesson/san-wan/index.mdx:1  文件的编码不是 UTF-8。请用记事本打开，选“另存为”，编码选 UTF-8（不带 BOM），再保存'],
  ],
];

it.each(table)('%s', async (_name, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
