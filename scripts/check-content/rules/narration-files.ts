import { narrationName } from '@/kit/narration/narration.schema.ts';
import type { Content } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { narrationEndings, narrationFileOf, type FoundNarration } from '../read-narration.ts';
import { spokenPartsOf } from '../spoken-parts.ts';

/** Every sound belongs to a part of its text and has all its files, and each of them can be read. */
export function narrationFiles(content: Content): Mistake[] {
  return content.narrations.flatMap((narration) => [
    ...narration.mistakes,
    ...strangers(narration, content),
    ...missing(narration),
  ]);
}

function strangers(narration: FoundNarration, { works }: Content): Mistake[] {
  const work = works.find(({ file }) => file.startsWith(`${narration.folder}/`));
  const names = work && spokenPartsOf(work)?.map(({ id }) => narrationName(id));
  if (names === undefined || names.includes(narration.name)) return [];
  const text = `文字里已经没有编号是 ${narration.name} 的部分，它的声音用不上了。请运行 npm run narrate 更新，或者删去 audio/${narration.name} 的几个文件`;
  return [{ file: narrationFileOf(narration, [...narration.endings].sort()[0] ?? ''), line: 1, text }];
}

function missing(narration: FoundNarration): Mistake[] {
  const there = [...narrationEndings, 'review.json'].find((ending) => narration.endings.has(ending)) ?? '';
  const lacks = narrationEndings.filter((ending) => !narration.endings.has(ending));
  if (lacks.length === 0) return [];
  const names = lacks.map((ending) => `${narration.name}.${ending}`).join('、');
  return [{ file: narrationFileOf(narration, there), line: 1, text: `旁边缺少 ${names}。请重新运行 npm run narrate` }];
}
