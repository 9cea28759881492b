import { idPattern } from '@/core/place/place.ts';
import type { FoundHeading } from '@/kit/markdown/headings.ts';
import type { Content, WorkFile } from '../content.ts';
import type { WorkKind } from '../work-kinds.ts';
import type { Mistake } from '../mistake.ts';

/** What is said of a work without sections, of the kinds that need some. */
const sectionless: Partial<Record<WorkKind, string>> = {
  lesson: '微课里没有小节。请用 ## 小标题把正文分成几节，学习进度按小节记录',
  reading: '有声书里没有分章。请用 ## 小标题把正文分成几章，录音和进度都按章记录',
};

/** Headings are `##` or `###`, each with an id of its own, and a lesson or a reading has sections. */
export function headings({ works }: Content): Mistake[] {
  return works.flatMap((work) => [...headingMistakes(work), ...sectionMistakes(work)]);
}

function headingMistakes({ file, headings: found }: WorkFile): Mistake[] {
  const lines = new Map<string, number>();
  return found.flatMap((heading) => {
    const line = heading.node.position?.start.line ?? 1;
    const earlier = lines.get(heading.id);
    lines.set(heading.id, earlier ?? line);
    const text = wrongHeading(heading, earlier);
    return text === undefined ? [] : [{ file, line, text }];
  });
}

function wrongHeading({ id, explicit, depth, text }: FoundHeading, earlier: number | undefined): string | undefined {
  if (depth === 1) return '正文里不能用一个 # 的标题，作品的标题已经在最上面。请改成 ##';
  if (depth > 3) return '小标题只有 ## 和 ### 两级。请改成 ###';
  if (text.trim() === '') return '小标题没有文字。请写上文字，或者删去这一行';
  if (explicit && !idPattern.test(id)) return `小标题的编号“${id}”只能用小写字母、数字和单个连字符，如 [#san-wan]`;
  if (id === '') return '小标题里没有能作编号的文字。请在末尾写一个编号，如 [#kai-shi]';
  if (earlier === undefined) return undefined;
  return explicit
    ? `小标题的编号 ${id} 与第 ${earlier} 行的重复了。请换一个`
    : `小标题“${text}”与第 ${earlier} 行的相同。请改写，或者在末尾写一个编号，如 [#di-er]`;
}

function sectionMistakes({ kind, file, headings: found, mdx }: WorkFile): Mistake[] {
  const text = sectionless[kind];
  if (text === undefined || mdx?.tree === undefined || found.some(({ depth }) => depth === 2)) return [];
  return [{ file, line: 1, text }];
}
