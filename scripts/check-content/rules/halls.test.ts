import sharp from 'sharp';
import { expect, it } from 'vitest';
import { shown, hall, type Files } from '../fixture.ts';

const wide = await sharp({ create: { width: 12_000, height: 8, channels: 3, background: '#fff' } })
  .png()
  .toBuffer();
const yaml = 'hall/chang-lang/index.yaml';
const beside = (name: string, bytes: Buffer | string): Files => ({ [`hall/chang-lang/${name}`]: bytes });
const asObject = `kind: object
        object: ./ding.glb`;

/** Halls: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  ['nothing', hall(), []],
  [
    'a missing picture',
    hall('picture: ./cover.svg', 'picture: ./cove.svg'),
    [`${yaml}:14  第 1 件展品（deng-ji）：找不到图片 ./cove.svg。是不是 ./cover.svg？（大小写也要一致）`],
  ],
  [
    'a picture of 12,000 pixels',
    hall('picture: ./cover.svg', 'picture: ./wide.png', beside('wide.png', wide)),
    ['hall/chang-lang/wide.png:1  图片有 12000×8 像素，太大了。长边请缩小到 8000 像素以内'],
  ],
  [
    'a missing object',
    hall('kind: picture', asObject),
    [`${yaml}:13  第 1 件展品（deng-ji）：找不到文件 ./ding.glb。请把文件放到同一个文件夹里`],
  ],
  [
    'a broken object',
    hall('kind: picture', asObject, beside('ding.glb', 'glTF but no more')),
    ['hall/chang-lang/ding.glb:1  立体模型坏了，打不开。请用建模软件重新导出一份 glb（glTF 2.0）'],
  ],
  [
    'an object that is too large',
    hall('kind: picture', asObject, beside('ding.glb', Buffer.alloc(5 * 1024 * 1024))),
    ['hall/chang-lang/ding.glb:1  文件有 5.0 MB，太大了。请压缩到 4 MB 以内'],
  ],
  [
    'sounds: without words for it, missing, and broken',
    hall(
      'picture: ./cover.svg\n        alt',
      'picture: ./cover.svg\n        sound: ./gu.m4a\n        alt',
      beside('ku.m4a', 'no sound'),
    ),
    [
      `${yaml}:11  第 1 件展品（deng-ji）：有声音的展品要有「声音说明」。请加上一行：soundAlt: 听得到什么、说了什么`,
      `${yaml}:15  第 1 件展品（deng-ji）：找不到文件 ./gu.m4a。是不是 ./ku.m4a？（大小写也要一致）`,
      'hall/chang-lang/ku.m4a:1  声音坏了，打不开。请用录音软件另存为 m4a',
    ],
  ],
  [
    'a label of 5,000 characters',
    hall('text: 先看一件小事。', `text: ${'字'.repeat(5000)}`),
    [`${yaml}:22  第 2 件展品（qian-yan）：「展签」有 5000 个字，最多 800 个。请写短一些`],
  ],
  [
    'a room without exhibits',
    hall(/ {6}- id: deng-ji[\s\S]*?large\n/.exec(hall()[yaml] as string)?.[0], '      []\n'),
    [
      `${yaml}:10  「展品」至少要有 1 项，现在有 0 项。请补上`,
      `${yaml}:24  第 1 站停在展品 deng-ji 前，这个展馆里没有它。请检查编号`,
    ],
  ],
  [
    'a kind that is none',
    hall('kind: timeline', 'kind: timelin'),
    [
      `${yaml}:24  第 3 件展品（biao）：「展品种类」不能写 timelin。是不是 timeline？可以写：picture（图）、text（文）、object（实物模型）、video（影片）、chart（图表）、document（文件）、timeline（时间线）、quiz（答题台）、doorway（门）`,
    ],
  ],
  [
    'no description',
    hall('        alt: 一张泛黄的表\n', ''),
    [`${yaml}:11  第 1 件展品（deng-ji）：「图片说明」没有填写。请在这里加上一行：alt: 一张泛黄的登记表`],
  ],
  [
    'a stop at nothing',
    hall('exhibit: biao', 'exhibit: biaa'),
    [`${yaml}:32  第 2 站停在展品 biaa 前，这个展馆里没有它。是不是 biao？`],
  ],
  [
    'the same id twice',
    hall('id: qian-yan', 'id: xu'),
    [`${yaml}:22  第 2 件展品（xu）的「编号」xu 与第 8 行的重复了。请换一个`],
  ],
  [
    'a doorway to nowhere',
    hall('kind: text, title: 前言, text: 先看一件小事。', 'kind: doorway, title: 门, to: hall/chang-lan'),
    [`${yaml}:22  第 2 件展品（qian-yan）：门通向的 hall/chang-lan 不存在。是不是 hall/chang-lang？`],
  ],
  [
    'a quiz that does not exist',
    hall('kind: text, title: 前言, text: 先看一件小事。', 'kind: quiz, title: 考考你, quiz: mei-you'),
    [`${yaml}:22  第 2 件展品（qian-yan）：测验 mei-you 不存在。请检查编号`],
  ],
  [
    'a film with sound and without captions',
    hall('kind: picture', 'kind: video\n        video: ./a.mp4', beside('a.mp4', '\0\0\0\x20ftypisom')),
    [
      `${yaml}:11  第 1 件展品（deng-ji）：有声音的影片要有「字幕」。请加上一行：captions: ./a.vtt；没有声音就写 silent: true`,
    ],
  ],
  [
    'two walls for two exhibits',
    hall('size: large', 'place: own-wall\n      - { id: er, kind: text, title: 二, text: 字, place: own-wall }'),
    [`${yaml}:19  第 2 件展品（er）：一厅里只有一件展品能独占一面墙，“二”是第二件。请删去这一行 place: own-wall`],
  ],
];

it.each(table)('says what is wrong with %s', async (_, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
