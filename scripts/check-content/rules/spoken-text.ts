import type { Content } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { spokenPartsOf } from '../spoken-parts.ts';

/** A reading has something to read. */
export function spokenText({ works }: Content): Mistake[] {
  return works.flatMap((work) => {
    if (work.kind !== 'reading') return [];
    const sentences = spokenPartsOf(work)?.flatMap((part) => part.sentences);
    if (sentences === undefined || sentences.some(({ ends }) => ends !== 'heading')) return [];
    const line = work.text.replace(/\s+$/, '').split('\n').length;
    return [{ file: work.file, line, text: '这本书没有可以读的文字。请在后面写上正文' }];
  });
}
