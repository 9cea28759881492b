import sharp from 'sharp';
import { expect, it } from 'vitest';
import { panorama, shown, type Files } from '../fixture.ts';

const yaml = 'panorama/lu/index.yaml';
const beside = (name: string, bytes: Buffer | string): Files => ({ [`panorama/lu/${name}`]: bytes });
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .webp()
    .toBuffer();

/** Panoramas: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  ['nothing', panorama(), []],
  [
    'a missing picture',
    panorama('picture: ./a.webp', 'picture: ./b.webp'),
    [`${yaml}:12  第 1 景（tian-jian）：找不到图片 ./b.webp。是不是 ./a.webp？（大小写也要一致）`],
  ],
  [
    'a picture that was cut',
    panorama('picture: ./a.webp', 'picture: ./cut.webp', beside('cut.webp', await blank(2400, 900))),
    [
      `${yaml}:12  第 1 景（tian-jian）：全景图 ./cut.webp 有 2400×900 像素，宽要正好是高的两倍。请用全景相机或软件导出“等距柱状投影”的整张图，不要裁切`,
    ],
  ],
  [
    'a picture that is too small',
    panorama('picture: ./a.webp', 'picture: ./small.webp', beside('small.webp', await blank(800, 400))),
    [
      `${yaml}:12  第 1 景（tian-jian）：全景图 ./small.webp 只有 800×400 像素，看起来是糊的。请换一张至少 2000 像素宽的`,
    ],
  ],
  [
    'a picture of 12,000 pixels',
    panorama('picture: ./a.webp', 'picture: ./wide.webp', beside('wide.webp', await blank(12_000, 6000))),
    ['panorama/lu/wide.webp:1  图片有 12000×6000 像素，太大了。长边请缩小到 8000 像素以内'],
  ],
  [
    'a drawing in place of a picture',
    panorama('picture: ./a.webp', 'picture: ./cover.svg'),
    [`${yaml}:12  第 1 景（tian-jian）：全景图 ./cover.svg 要是 webp 或 jpg。请用画图软件另存为 jpg`],
  ],
  [
    'a hotspot to nowhere',
    panorama('to: wu-li', 'to: wu-l'),
    [
      `${yaml}:18  第 1 景（tian-jian）第 1 个热点（qu-wu-li）：通向 wu-l，这个全景里没有这一景。是不是 wu-li？`,
      `${yaml}:20  第 2 景（wu-li）走不到：没有热点通向它。请在别的景里加一个热点：kind: go，to: wu-li`,
    ],
  ],
  [
    'a hotspot to a hall that is not there',
    panorama(
      'text: 早上在东边。 }',
      'text: 早上在东边。 }\n      - { id: guan, kind: go, title: 馆, at: [0, 0], to: hall/guan }',
    ),
    [`${yaml}:20  第 1 景（tian-jian）第 3 个热点（guan）：通向的 hall/guan 不存在。请检查编号`],
  ],
  [
    'a hotspot in itself',
    panorama('kind: sound', 'kind: go, to: wu-li'),
    [
      `${yaml}:28  第 2 景（wu-li）第 1 个热点（feng）：没有「sound」这一项，请删去。可以写的有：kind、id、at、title、to、text`,
      `${yaml}:28  第 2 景（wu-li）第 1 个热点（feng）：通向自己所在的一景。请写成别的景的编号`,
    ],
  ],
  [
    'a sound that is not there',
    panorama('sound: ./feng.m4a', 'sound: ./fen.m4a'),
    [`${yaml}:28  第 2 景（wu-li）第 1 个热点（feng）：找不到文件 ./fen.m4a。是不是 ./feng.m4a？（大小写也要一致）`],
  ],
  [
    'a quiz that does not exist',
    panorama(
      'kind: text, title: 太阳, at: [90, 10], text: 早上在东边。',
      'kind: quiz, title: 考, at: [1, 1], quiz: mei',
    ),
    [`${yaml}:19  第 1 景（tian-jian）第 2 个热点（tai-yang）：测验 mei 不存在。请检查编号`],
  ],
  [
    'no scenes',
    { ...panorama(), [yaml]: (panorama()[yaml] as string).replace(/scenes:[\s\S]*/, 'scenes: []\n') },
    [`${yaml}:9  「景」至少要有 1 项，现在有 0 项。请补上`],
  ],
  [
    'a text of 5,000 characters',
    panorama('text: 早上在东边。', `text: ${'字'.repeat(5000)}`),
    [`${yaml}:19  第 1 景（tian-jian）第 2 个热点（tai-yang）：「说明」有 5000 个字，最多 600 个。请写短一些`],
  ],
  [
    'a kind that is none',
    panorama('kind: text', 'kind: txt'),
    [
      `${yaml}:19  第 1 景（tian-jian）第 2 个热点（tai-yang）：「热点种类」不能写 txt。是不是 text？可以写：go（去处）、text（图文）、quiz（提问）、sound（聆听）`,
    ],
  ],
  [
    'a direction of one number',
    panorama('at: [90, 10]', 'at: 90'),
    [
      `${yaml}:19  第 1 景（tian-jian）第 2 个热点（tai-yang）：「方位」要写成两个数：从正北顺时针转过的度数，和往上的度数（往下写负数），如 at: [90, -5]`,
    ],
  ],
  [
    'the same id twice',
    panorama('id: tai-yang', 'id: wu-li'),
    [`${yaml}:20  第 2 景（wu-li）的「编号」wu-li 与第 19 行的重复了。请换一个`],
  ],
  [
    'a scene that is not on the map',
    panorama('    at: [20, 80]\n', ''),
    [`${yaml}:10  第 1 景（tian-jian）：有「地图」，每一景就要写在地图的哪里。请加上一行：at: [30, 60]`],
  ],
];

it.each(table)('says what is wrong with %s', async (_, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
