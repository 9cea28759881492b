import { expect, it } from 'vitest';
import { shown, lesson, picture, withFields, type Files } from '../fixture.ts';

/** Pictures: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  [
    'a misspelt name',
    lesson('<Figure src="./cove.svg" alt="图" />'),
    ['lesson/san-wan/index.mdx:12  找不到图片 ./cove.svg。是不是 ./cover.svg？（大小写也要一致）'],
  ],
  [
    'other letter case',
    lesson('![图](./Cover.svg)'),
    ['lesson/san-wan/index.mdx:12  找不到图片 ./Cover.svg。是不是 ./cover.svg？（大小写也要一致）'],
  ],
  [
    'no such picture',
    lesson('![图](./zzzzzz.png)'),
    ['lesson/san-wan/index.mdx:12  找不到图片 ./zzzzzz.png。请把图片放到同一个文件夹里，或者改正文件名'],
  ],
  [
    'no description',
    lesson('![](./cover.svg)'),
    ['lesson/san-wan/index.mdx:12  图片没有说明，看不见图的人不知道画的是什么。请写成：![图片说明](./cover.svg)'],
  ],
  [
    'an ending that browsers do not show',
    lesson('![图](./a.bmp)'),
    ['lesson/san-wan/index.mdx:12  图片 ./a.bmp 的格式不能用。请换成 svg、png、jpg、jpeg、webp、avif'],
  ],
  [
    'a picture from the web',
    lesson('![图](https://a.cn/a.png)'),
    ['lesson/san-wan/index.mdx:12  不能用别处的图片 https://a.cn/a.png。请把图片存到同一个文件夹，写成 ./图片.svg'],
  ],
  [
    'a picture in another folder',
    lesson('![图](../b/a.png)'),
    ['lesson/san-wan/index.mdx:12  图片 ../b/a.png 要放在同一个文件夹里，写成 ./a.png'],
  ],
  [
    "a path of the editor's computer",
    lesson('<Compare before="C:\\a\\b.svg" after="./cover.svg" alt="图" />'),
    ['lesson/san-wan/index.mdx:12  图片 C:\\a\\b.svg 要放在同一个文件夹里，写成 ./b.svg'],
  ],
  [
    'a picture too large',
    { ...lesson('![图](./a.png)'), 'lesson/san-wan/a.png': Buffer.alloc(3e6) },
    ['lesson/san-wan/index.mdx:12  图片 ./a.png 有 2.9 MB，太大了。请压缩到 2 MB 以内'],
  ],
  [
    'a missing cover',
    withFields('./cover.svg', './cov.svg'),
    ['lesson/san-wan/index.mdx:5  找不到图片 ./cov.svg。是不是 ./cover.svg？（大小写也要一致）'],
  ],
  [
    'pictures that are none, or have no size',
    {
      ...lesson('字'),
      'lesson/san-wan/a.png': picture,
      'lesson/san-wan/b.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
      'lesson/san-wan/c.svg': 'x',
      'lesson/san-wan/d.webp': '',
    },
    [
      'lesson/san-wan/a.png:1  图片的内容不是 png，多半只改了文件名。请用画图软件打开，另存为 png',
      'lesson/san-wan/b.svg:1  svg 图片没有写大小。请在 <svg 后面加上 viewBox，如 viewBox="0 0 800 500"',
      'lesson/san-wan/c.svg:1  图片的内容不是 svg。请用画图软件重新保存一份',
      'lesson/san-wan/d.webp:1  图片是空的。请重新保存一份',
    ],
  ],
];

it.each(table)('%s', async (_name, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
