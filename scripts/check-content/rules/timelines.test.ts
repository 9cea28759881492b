import { expect, it } from 'vitest';
import { picture, shown, video, type Files } from '../fixture.ts';

const yaml = 'video/pian/index.yaml';
const question = (fields: string) => `- { kind: question, at: 1, question: { ${fields} } }\n  - { kind: pause`;

/** Readings with an interaction at a sentence. */
const reading = (at: string): Files => ({
  'reading/shu/index.mdx': `---
id: shu
title: 书
summary: 一本书
cover: ./cover.svg
coverAlt: 一座山
author: 某人
licence: CC BY 4.0
sources: [{ title: 《简史》 }]
timeline:
  - { kind: pause, id: xiang, at: ${at}, title: 想一想 }
---

## 一

那年九月，队伍走到了村口。那年九月，天还热。枫树下站着一队人。
`,
  'reading/shu/cover.svg': picture,
});

/** Timelines: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  [
    'an interaction behind the end',
    video('at: 0:03', 'at: 1:03'),
    [`${yaml}:13  第 1 个互动（xiang）：出现在 1:03，视频只有 0:08。请改小`],
  ],
  [
    'a time that is none',
    video('at: 0:03', 'at: 0.03 分'),
    [`${yaml}:13  第 1 个互动（xiang）：时刻要写成 分:秒，或只写秒数，如 1:05 或 65`],
  ],
  [
    'a chapter behind the end',
    video('at: 0:04', 'at: 0:09'),
    [`${yaml}:11  「尾」从 0:09 开始，视频只有 0:08。请改小`],
  ],
  [
    'a first chapter that begins late',
    video('头, at: 0', '头, at: 1'),
    [`${yaml}:10  「头」是第一章，要从 0 开始。请写成：at: 0`],
  ],
  [
    'a way to nowhere',
    video('to: wei', 'to: we'),
    [`${yaml}:18  第 2 个互动（lu）：通向的 we 不是这里的一章。是不是 wei？`],
  ],
  [
    'ways that go round for ever',
    video('{ text: 接着看 }', '{ text: 头, to: tou }'),
    [`${yaml}:14  从 0:00 往后，有一条路绕来绕去，永远到不了结尾。请检查选路的 to 和各章的 then，留一条走得出去的路`],
  ],
  ['a way back beside one that leads on', video('尾, to: wei', '头, to: tou'), []],
  [
    'a chapter that nobody comes to',
    video('头, at: 0', '头, at: 0, then: end'),
    [`${yaml}:11  「尾」走不到：没有一条路通向它。请检查前面各章的 then 和选路的 to`],
  ],
  [
    'an id twice',
    video('id: xiang', 'id: wei'),
    [`${yaml}:13  第 1 个互动（wei）的「编号」wei 与第 11 行的重复了。请换一个`],
  ],
  [
    'an id of a watched stretch',
    video('id: xiang', 'id: t5'),
    [`${yaml}:13  第 1 个互动（t5）的「编号」t5 网页自己要用。请换一个`],
  ],
  [
    'two right answers in a single choice',
    video(
      '- { kind: pause',
      question('id: wen, type: single, ask: 哪年？, options: [甲, 乙], answer: [A, B], explain: 因为'),
    ),
    [`${yaml}:13  单选题只有一个正确答案，写一个字母，如 answer: B。有几个正确答案时把 type 改成 multiple`],
  ],
  [
    'a kind that is none',
    video('kind: pause', 'kind: poll'),
    [
      `${yaml}:13  第 1 个互动（xiang）：「互动种类」不能写 poll。可以写：question（提问）、choice（选路）、card（资料卡）、link（去处）、pause（想一想）、picture（看图）`,
    ],
  ],
  [
    'a link to a work that is not there',
    video('kind: pause,', 'kind: link, to: hall/guan#jian,'),
    [`${yaml}:13  第 1 个互动（xiang）：链接 /hall/guan/#jian 指向的展馆不存在。请检查编号`],
  ],
  [
    'a label that stops the film all the same',
    video('kind: pause,', 'kind: card, text: 字, until: 5, required: true,'),
    [`${yaml}:13  第 1 个互动（xiang）：不能跳过的互动会停下来等，不能再写 until。请删去 until，或者删去 required`],
  ],
  ['a sentence of a reading', reading('枫树下'), []],
  [
    'a sentence that is not in the reading',
    reading('桂花树'),
    ['reading/shu/index.mdx:11  第 1 个互动（xiang）：书里没有以“桂花树”开头的句子。请从正文里照抄那一句开头的几个字'],
  ],
  [
    'words that begin two sentences',
    reading('那年九月'),
    ['reading/shu/index.mdx:11  第 1 个互动（xiang）：书里有 2 句以“那年九月”开头。请多抄几个字，让它只指一句'],
  ],
];

it.each(table)('%s', async (_, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
