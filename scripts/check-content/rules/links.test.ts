import { expect, it } from 'vitest';
import { shown, bank, hall, lesson, picture, trueFalse, type Files } from '../fixture.ts';

/** Links and references: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  [
    'a work that does not exist',
    lesson('[a](/lesson/san-wa/)'),
    ['lesson/san-wan/index.mdx:12  链接 /lesson/san-wa/ 指向的微课不存在。是不是 /lesson/san-wan/？'],
  ],
  [
    'sections that do not exist',
    lesson('[a](/lesson/san-wan/#er) [b](#二) [c](#一)'),
    [
      'lesson/san-wan/index.mdx:12  链接 /lesson/san-wan/#er 指向的小节不存在。那里有：一',
      'lesson/san-wan/index.mdx:12  链接 #二 指向的小节不存在。那里有：一',
    ],
  ],
  [
    'places in a hall: an exhibit, a room, a tour, and what it has not',
    {
      ...lesson(
        '[a](/hall/chang-lang/#deng-ji) [b](/hall/chang-lang/#lu) [c](/hall/chang-lang/#kuai) [d](/hall/chang-lang/#deng-jii)',
      ),
      ...hall(),
    },
    ['lesson/san-wan/index.mdx:12  链接 /hall/chang-lang/#deng-jii 指向的展品不存在。是不是 #deng-ji？'],
  ],
  [
    'no slash at the end',
    lesson('[a](/lesson/san-wan)'),
    ['lesson/san-wan/index.mdx:12  链接 /lesson/san-wan 少了结尾的 /。请写成：/lesson/san-wan/'],
  ],
  [
    'no slash before the section',
    lesson('[a](/lesson/san-wan#一)'),
    ['lesson/san-wan/index.mdx:12  链接 /lesson/san-wan#一 少了结尾的 /。请写成：/lesson/san-wan/#一'],
  ],
  [
    'relative paths',
    lesson('[a](../san-wan/index.mdx) [b](san-wan)'),
    [
      'lesson/san-wan/index.mdx:12  链接 ../san-wan/index.mdx 的写法不对。站内的作品请写成：/lesson/san-wan/',
      'lesson/san-wan/index.mdx:12  链接 san-wan 的写法不对。站内的作品请写成：/lesson/san-wan/',
    ],
  ],
  [
    'no protocol',
    lesson('[a](www.a.cn)'),
    [
      'lesson/san-wan/index.mdx:12  链接 www.a.cn 的写法不对。站外的网址以 https:// 开头，站内的以 / 开头，如 /lesson/san-wan-gai-bian/',
    ],
  ],
  ['no address', lesson('[a]()'), ['lesson/san-wan/index.mdx:12  链接没有写网址。请写成：[文字](网址)']],
  [
    'pages that exist and do not',
    lesson('[a](/lessons/) [b](/search/?q=a) [c](/me/) [d](/lesson/) [e](/x/y/)'),
    [
      'lesson/san-wan/index.mdx:12  链接 /lessons/ 指向的页面不存在。请检查',
      'lesson/san-wan/index.mdx:12  链接 /x/y/ 指向的页面不存在。请检查',
    ],
  ],
  ['half an address', lesson('[a](https://)'), ['lesson/san-wan/index.mdx:12  网址 https:// 不完整。请检查']],
  [
    'a script',
    lesson('[a](javascript:alert(1))'),
    [
      'lesson/san-wan/index.mdx:12  链接 javascript:alert(1) 的写法不对。站外的网址以 https:// 开头，站内的以 / 开头，如 /lesson/san-wan-gai-bian/',
    ],
  ],
  [
    'a draft',
    {
      ...lesson('[a](/notice/n/)'),
      'notice/n/index.mdx': '---\nid: n\ntitle: 通\nsummary: 简\ndate: 2026-01-01\ndraft: true\n---\n字\n',
    },
    ['lesson/san-wan/index.mdx:12  链接 /notice/n/ 指向的通知还是草稿，读者打不开。请先发布它，或者删去链接'],
  ],
  [
    'a link inside a question',
    bank(trueFalse('q').replace('因为', '见[课](/lesson/x/)')),
    ['quiz/dang-shi/index.yaml:9  链接 /lesson/x/ 指向的微课不存在。请检查编号'],
  ],
  [
    'works in a course',
    {
      ...lesson('字'),
      'course/a/index.yaml':
        'id: a\ntitle: 课\nsummary: 简\ncover: ./c.svg\ncoverAlt: 图\nseal: 先锋\nchapters:\n  - title: 一\n    works:\n      - lesson/san-wa\n      - lesson/san-wan\n      - lesson/san-wan\n      - notice/x\n',
      'course/a/c.svg': picture,
    },
    [
      'course/a/index.yaml:10  课程里的 lesson/san-wa 不存在。是不是 lesson/san-wan？',
      'course/a/index.yaml:12  lesson/san-wan 在这门课程里列了两次。请删去一个',
      'course/a/index.yaml:13  作品要写成 lesson/编号、reading/编号、hall/编号、panorama/编号、video/编号、quiz/编号 或 rail/编号，如 lesson/san-wan-gai-bian',
    ],
  ],
];

it.each(table)('%s', async (_name, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
