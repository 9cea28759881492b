import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How long a generated lesson's text is, in characters. */
const textLength = 1500;

const subjects = ['支部委员', '值班同志', '客户经理', '村里的烟农', '老党员', '年轻干部', '检查小组', '学习小组'];
const times = ['清晨', '雨停以后', '月底', '收购季节', '开会以前', '傍晚', '第二年春天', '换岗的时候'];
const verbs = ['整理', '核对', '讲解', '记录', '讨论', '翻看', '重新安排', '认真学习'];
const objects = [
  '一本台账',
  '会议的议题',
  '边境的地图',
  '专卖的条文',
  '学习的计划',
  '去年的经验',
  '群众的意见',
  '一份清单',
];
const endings = ['大家都听得明白', '没有漏下一户', '比去年早了三天', '问题当场就解决了', '路上还在议论', '心里有了底'];

/** A sequence of numbers between 0 and 1 that is the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes valid lessons, always the same ones, into a project's content: `lesson/bench-0001/index.mdx` with a cover. */
export async function generateLessons(content: string, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    const id = `bench-${String(number).padStart(4, '0')}`;
    const folder = join(content, 'lesson', id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.mdx'), `${frontmatter(id, number)}\n${lessonText(number)}`);
    await writeFile(join(folder, 'cover.svg'), cover(number));
  }
}

function frontmatter(id: string, number: number): string {
  return `---
id: ${id}
title: 第 ${number} 课
summary: 为测量而生成的第 ${number} 课。
cover: ./cover.svg
coverAlt: 一个圆
sources:
  - title: 生成的文字
---
`;
}

/** Sections of three paragraphs and a list, about `textLength` characters together. */
export function lessonText(number: number): string {
  const random = numbersFrom(number);
  const pick = (words: string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const sentence = (): string =>
    `${pick(times)}，${pick(subjects)}${pick(verbs)}${pick(objects)}，又${pick(verbs)}了${pick(objects)}，${pick(endings)}。`;
  const paragraph = (): string => `${Array.from({ length: 4 }, sentence).join('')}\n`;
  const list = (): string =>
    `${Array.from({ length: 3 }, () => `- **${pick(objects)}**：${pick(endings)}。`).join('\n')}\n`;
  let text = '';
  for (let section = 1; text.length < textLength; section++)
    text += `## 第 ${section} 节：${pick(verbs)}${pick(objects)}\n\n${paragraph()}\n${paragraph()}\n${list()}\n${paragraph()}\n`;
  return text;
}

function cover(number: number): string {
  const hue = String((number * 37) % 360);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 500" width="800" height="500"><rect width="800" height="500" fill="#f3ead8"/><circle cx="400" cy="250" r="160" fill="hsl(${hue} 60% 40%)"/></svg>\n`;
}
