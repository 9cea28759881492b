import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { checkContent } from './check-content.ts';
import { showMistake } from './mistake.ts';

/** For tests: content by its path under `content/`. */
export type Files = Record<string, string | Buffer>;

export const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><path d="M0 0h8v6z"/></svg>';

export const siteYaml = `name: 文山金叶先锋学廊
shortName: 学廊
description: 线上学习长廊
organisation: 某单位
timeZone: Asia/Shanghai
yearlyGoalHours: 32
activityBase: https://xuelang.example/activity
footer: 某单位
home:
  title: 沿着走廊
  lead: 走进课堂
`;

/** The fields of a lesson without mistakes: seven lines. */
export const lessonFields = `id: san-wan
title: 三湾改编
summary: 支部建在连上
cover: ./cover.svg
coverAlt: 村口的枫树
sources: [{ title: 《简史》 }]
`;

/** The text of a lesson whose body begins on line 12, after the section 一 on line 10. */
export function lessonText(body: string, fields = lessonFields): string {
  return `---\n${fields}---\n\n## 一\n\n${body}\n`;
}

/** A lesson with its cover. */
export function lesson(body: string, fields = lessonFields): Files {
  return { 'lesson/san-wan/index.mdx': lessonText(body, fields), 'lesson/san-wan/cover.svg': picture };
}

/** A bank whose questions begin on line 5. */
export function bank(questions: string, fields = ''): Files {
  return {
    'quiz/dang-shi/index.yaml': `id: dang-shi\ntitle: 党史\nsummary: 测一测\nquestions:\n${questions}\n${fields}`,
  };
}

/** A question without mistakes, as an entry of a bank: five lines. */
export function trueFalse(id: string): string {
  return `  - id: ${id}\n    type: truefalse\n    ask: 对吗？\n    answer: 对\n    explain: 因为`;
}

/** The lesson with a piece of its fields written otherwise. */
export function withFields(piece: string | RegExp, instead: string): Files {
  return lesson('字', lessonFields.replace(piece, instead));
}

/** A bank of one question, whose fields begin on line 5. */
export function oneQuestion(fields: string): Files {
  return bank(`  - ${fields.replaceAll('\n', '\n    ')}`);
}

/** Calls `use` with a folder that holds a project with this content, and site.yaml where it is not given. */
export async function withProject<T>(files: Files, use: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'xuelang-content-'));
  try {
    for (const [path, content] of Object.entries({ 'site.yaml': siteYaml, ...files })) {
      const full = join(root, 'content', path);
      await mkdir(path.endsWith('/') ? full : dirname(full), { recursive: true });
      if (!path.endsWith('/')) await writeFile(full, content);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The lines that the check shows for this content, without the leading `content/`. */
export async function shown(files: Files): Promise<string[]> {
  const mistakes = await withProject(files, checkContent);
  return mistakes.map((mistake) => showMistake({ ...mistake, file: mistake.file.replace('content/', '') }));
}

/** A hall of two rooms, three exhibits and a tour, without mistakes. */
export const hallYaml = `id: chang-lang
title: 长廊
summary: 从一片叶子说起
cover: ./cover.svg
coverAlt: 一条长廊
format: 1
rooms:
  - id: xu
    title: 序厅
    exhibits:
      - id: deng-ji
        kind: picture
        title: 登记表
        picture: ./cover.svg
        alt: 一张泛黄的表
        source: 档案馆
        licence: CC BY 4.0
        size: large
  - id: lu
    title: 路
    exhibits:
      - { id: qian-yan, kind: text, title: 前言, text: 先看一件小事。 }
      - id: biao
        kind: timeline
        title: 年表
        events: [{ when: 1927 年, what: 三湾改编 }, { when: 1949 年, what: 新中国成立 }]
tours:
  - id: kuai
    title: 快看
    waypoints:
      - { exhibit: deng-ji, say: 从这里开始。, seconds: 10 }
      - { exhibit: biao, seconds: 10 }
`;

/** A hall in a folder of its own, with changed text where something shall be wrong. */
export function hall(replace = '', by = '', more: Files = {}): Files {
  return {
    'hall/chang-lang/index.yaml': hallYaml.replace(replace, by),
    'hall/chang-lang/cover.svg': picture,
    ...more,
  };
}

/** A picture of all around, as large as the check asks for. */
export const roundPicture = await sharp({ create: { width: 2048, height: 1024, channels: 3, background: '#ddd' } })
  .webp()
  .toBuffer();

/** A panorama of two scenes without mistakes. */
const panoramaYaml = `id: lu
title: 路
summary: 朝四周看
cover: ./cover.svg
coverAlt: 一条路
format: 1
map: ./cover.svg
mapAlt: 一条路经过两处
scenes:
  - id: tian-jian
    title: 田间
    picture: ./a.webp
    alt: 一片田
    source: 自拍
    licence: CC BY 4.0
    at: [20, 80]
    hotspots:
      - { id: qu-wu-li, kind: go, title: 进屋, at: [20, 4], to: wu-li }
      - { id: tai-yang, kind: text, title: 太阳, at: [90, 10], text: 早上在东边。 }
  - id: wu-li
    title: 屋里
    picture: ./a.webp
    alt: 一间屋
    source: 自拍
    licence: CC BY 4.0
    at: [60, 30]
    hotspots:
      - { id: feng, kind: sound, title: 听, at: [0, 0], sound: ./feng.m4a, text: 风声。 }
`;

/** A video of eight seconds without mistakes. */
const videoYaml = `id: pian
title: 片
summary: 看一段
cover: ./cover.svg
coverAlt: 一座山
licence: CC BY 4.0
files: [./film.mp4]
captions: [{ file: ./zi-mu.vtt, language: zh-CN }]
chapters:
  - { id: tou, title: 头, at: 0 }
  - { id: wei, title: 尾, at: 0:04 }
timeline:
  - { kind: pause, id: xiang, at: 0:03, title: 想一想 }
  - kind: choice
    id: lu
    at: 5
    title: 走哪条路？
    options: [{ text: 尾, to: wei }, { text: 接着看 }]
`;

const film = await readFile(new URL('../new/film.mp4', import.meta.url));

/** A video in a folder of its own, with changed text where something shall be wrong. */
export function video(replace = '', by = '', more: Files = {}): Files {
  return {
    'video/pian/index.yaml': videoYaml.replace(replace, by),
    'video/pian/cover.svg': picture,
    'video/pian/film.mp4': film,
    'video/pian/zi-mu.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\n一句话。\n',
    ...more,
  };
}

/** A panorama in a folder of its own, with changed text where something shall be wrong. */
export function panorama(replace = '', by = '', more: Files = {}): Files {
  return {
    'panorama/lu/index.yaml': panoramaYaml.replace(replace, by),
    'panorama/lu/cover.svg': picture,
    'panorama/lu/a.webp': roundPicture,
    'panorama/lu/feng.m4a': '\0\0\0\x20ftypM4A ',
    ...more,
  };
}

/** A rail of two stops without mistakes. */
const railYaml = `id: qiang
title: 墙
summary: 沿着走
cover: ./cover.svg
coverAlt: 一面墙
format: 1
wall: { length: 6000, window: [1200, 340] }
source: 自绘
layers:
  - { picture: ./cover.svg, parallax: 0.3, repeat: true }
stops:
  - id: qi-dian
    mm: 800
    title: 起点
    label: 一句话
    content: [{ kind: text, text: 从这里起。 }]
  - id: dui-mian
    mm: 3200
    title: 对面
    label: 一张图
    content:
      - { kind: picture, picture: ./cover.svg, alt: 一面墙, source: 自拍, licence: CC BY 4.0 }
zones:
  - { id: tou, title: 头, from: 0, to: 2000, tint: mist }
  - { id: wei, title: 尾, from: 2000, to: 6000 }
`;

/** A rail in a folder of its own, with changed text where something shall be wrong. */
export function rail(replace = '', by = '', more: Files = {}): Files {
  return {
    'rail/qiang/index.yaml': railYaml.replace(replace, by),
    'rail/qiang/cover.svg': picture,
    ...more,
  };
}
