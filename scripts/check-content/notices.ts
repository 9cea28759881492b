import { narrationName } from '@/kit/narration/narration.schema.ts';
import type { Content, WorkFile } from './content.ts';
import type { Mistake } from './mistake.ts';
import type { FoundNarration } from './read-narration.ts';
import { spokenPartsOf, type PlacedPart } from './spoken-parts.ts';

/** What editors should know and need not mend before they publish: sound that is not of the present text. */
export function noticesIn(content: Content): Mistake[] {
  return content.works.flatMap((work) => noticesOf(work, content));
}

/** The same of one work. */
export function noticesOf(work: WorkFile, { narrations }: Pick<Content, 'narrations'>): Mistake[] {
  const own = narrations.filter(({ folder }) => work.file.startsWith(`${folder}/`));
  const parts = own.length === 0 ? [] : (spokenPartsOf(work) ?? []);
  return parts.flatMap((part) => {
    const text = noticeOf(part, own);
    return text === undefined ? [] : [{ file: work.file, line: part.line, text }];
  });
}

function noticeOf({ id, title, sentences }: PlacedPart, narrations: readonly FoundNarration[]): string | undefined {
  const name = `「${title || '开头'}」`;
  const narration = narrations.find((one) => one.name === narrationName(id));
  if (narration === undefined)
    return sentences.length === 0 ? undefined : `${name}还没有声音。运行 npm run narrate 就有了`;
  if (narration.cues === undefined) return undefined;
  const heard = new Set(narration.cues.map((cue) => cue.id));
  const read = new Set(sentences.map((sentence) => sentence.id));
  const changed = Math.max(differing(read, heard), differing(heard, read));
  return changed === 0 ? undefined : `${name}有 ${String(changed)} 句改过，声音还是原来的。运行 npm run narrate 更新`;
}

/** How many of `these` are not among `those`. */
function differing(these: ReadonlySet<string>, those: ReadonlySet<string>): number {
  return [...these].filter((one) => !those.has(one)).length;
}
