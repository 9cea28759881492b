import { basename, extname } from 'node:path/posix';
import { narrationName } from '@/kit/narration/narration.schema.ts';
import type { Content, WorkFile } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { spokenPartsOf } from '../spoken-parts.ts';

/** Every recording is of one part of its text, and of each part there is one at the most. */
export function recordings({ works, files }: Content): Mistake[] {
  return works.flatMap((work) => {
    const folder = `${work.file.replace(/[^/]*$/, '')}recording/`;
    const own = [...files.keys()].filter((file) => file.startsWith(folder)).sort();
    return own.length === 0 ? [] : mistakesOf(own, work, files);
  });
}

function mistakesOf(own: string[], work: WorkFile, files: Map<string, number>): Mistake[] {
  const parts = spokenPartsOf(work);
  const seen = new Map<string, string>();
  return own.flatMap((file): Mistake[] => {
    const name = basename(file, extname(file));
    const other = seen.get(name);
    seen.set(name, basename(file));
    if (files.get(file) === 0) return [{ file, line: 1, text: '录音是空的。请重新放一份' }];
    if (other !== undefined)
      return [{ file, line: 1, text: `同一部分有两个录音：${other} 和 ${basename(file)}。请只留一个` }];
    if (parts === undefined || parts.some(({ id }) => narrationName(id) === name)) return [];
    const names = parts.map(({ id, title }) => `${narrationName(id)}（${title || '开头'}）`).join('、');
    return [{ file, line: 1, text: `不知道是哪一部分的录音。文件名要和小标题的编号一样：${names}` }];
  });
}
