import { expect, it } from 'vitest';
import { rail, shown, type Files } from '../fixture.ts';

const yaml = 'rail/qiang/index.yaml';

/** Rails: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  ['nothing', rail(), []],
  [
    'a stop off the wall',
    rail('mm: 3200', 'mm: 6400'),
    [`${yaml}:18  第 2 站（dui-mian）：在 6400 毫米，墙只有 6000 毫米长。请改小，或者改「墙长」`],
  ],
  [
    'stops that are too near to each other',
    rail('mm: 3200', 'mm: 860'),
    [`${yaml}:18  第 2 站（dui-mian）：离第 1 站（qi-dian）只有 60 毫米，分不开。两站至少要隔 100 毫米`],
  ],
  [
    'stops in the wrong order',
    rail('mm: 3200', 'mm: 200'),
    [`${yaml}:18  第 2 站（dui-mian）：在 200 毫米，排在第 1 站（qi-dian）（800 毫米）后面。请从墙的起点往后排`],
  ],
  [
    'a missing picture of a layer',
    rail('./cover.svg, parallax', './shan.svg, parallax'),
    [`${yaml}:10  第 1 层：找不到图片 ./shan.svg。请把图片放到同一个文件夹里，或者改正文件名`],
  ],
  [
    'a missing picture of a stop',
    rail('kind: picture, picture: ./cover.svg', 'kind: picture, picture: ./cove.svg'),
    [`${yaml}:22  第 2 站（dui-mian）第 1 项内容：找不到图片 ./cove.svg。是不是 ./cover.svg？（大小写也要一致）`],
  ],
  [
    'a missing sound',
    rail('    label: 一句话', '    label: 一句话\n    sound: ./zhong.m4a\n    soundAlt: 三声钟'),
    [`${yaml}:16  第 1 站（qi-dian）：找不到文件 ./zhong.m4a。请把文件放到同一个文件夹里`],
  ],
  [
    'a sound that nobody describes',
    rail('tint: mist }', 'tint: mist, sound: ./feng.m4a }', { 'rail/qiang/feng.m4a': 'no sound' }),
    [
      'rail/qiang/feng.m4a:1  声音坏了，打不开。请用录音软件另存为 m4a',
      `${yaml}:24  第 1 段（tou）：有环境声，就要有「声音说明」。请加上一行：soundAlt: 听得到什么`,
    ],
  ],
  [
    'zones that overlap',
    rail('from: 2000, to: 6000', 'from: 1500, to: 6000'),
    [`${yaml}:25  第 2 段（wei）：从 1500 毫米起，与第 1 段（tou）（到 2000 毫米）重叠。请改成从 2000 起`],
  ],
  [
    'a zone without length',
    rail('from: 0, to: 2000', 'from: 0, to: 0'),
    [`${yaml}:24  第 1 段（tou）：到 0 毫米，可是从 0 毫米起。「到」要比「从」大`],
  ],
  [
    'a zone that ends off the wall',
    rail('from: 2000, to: 6000', 'from: 2000, to: 6500'),
    [`${yaml}:25  第 2 段（wei）：到 6500 毫米，墙只有 6000 毫米长。请改成 6000 以内`],
  ],
  [
    'a hysteresis that swallows the stops',
    rail('zones:', 'behaviour: { reach: 50, hysteresis: 60 }\nzones:'),
    [`${yaml}:23  「防抖」写了 60 毫米，要比「到站范围」（50 毫米）小。请改小`],
  ],
  [
    'an id twice, and one that the page needs',
    rail('id: dui-mian', 'id: tou'),
    [`${yaml}:24  第 1 段（tou）的「编号」tou 与第 17 行的重复了。请换一个`],
  ],
  [
    'layers from nowhere',
    rail('source: 自绘\n', ''),
    [`${yaml}:1  有画层，就要有「画层的来源」。请加上一行：source: 画从哪里来`],
  ],
  [
    'a stop without anything to open',
    rail('    content: [{ kind: text, text: 从这里起。 }]\n', ''),
    [`${yaml}:12  第 1 站（qi-dian）：「内容」没有填写。请在这里加上一行：content: [{ kind: text, text: 那年秋天…… }]`],
  ],
  [
    'a kind of content that there is not',
    rail('kind: text', 'kind: film'),
    [
      `${yaml}:16  第 1 站（qi-dian）第 1 项内容：「内容种类」不能写 film。可以写：text（文字）、picture（图片）、video（影片）、object（立体模型）、chart（图表）`,
    ],
  ],
  [
    'a link to a stop that is not there',
    {
      ...rail(),
      'notice/xin/index.mdx':
        '---\nid: xin\ntitle: 新\nsummary: 新\ndate: 2026-11-01\n---\n\n看[这里](/rail/qiang/#qi-dia)。\n',
    },
    ['notice/xin/index.mdx:8  链接 /rail/qiang/#qi-dia 指向的站不存在。是不是 #qi-dian？'],
  ],
];

it.each(table)('%s', async (_, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
