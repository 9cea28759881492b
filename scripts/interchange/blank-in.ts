import { blankPattern } from '@/kit/question/blank.schema.ts';
import { Unfit, type Found } from './found.ts';
import { addChange } from './text/texts.ts';

/** Places that are left to be filled in, as people write them: `（　）`, `【】`, `___`. */
const gaps = /[（(][\s　_]*[）)]|【[\s　_]*】|\[[\s　_]*\]|(?:\\?_){2,}/g;

/** Whether a text has a place to be filled in. */
export function hasGap(ask: string): boolean {
  return ask.search(gaps) !== -1;
}

/** A text with one blank: what looks like one becomes one, else it is added at the end. */
export function blankIn(ask: string, found: Found): string {
  return blanksIn(ask, 1, found);
}

/**
 * A text with `count` blanks.
 * @throws an `Unfit` where it has another number of places to be filled in
 */
export function blanksIn(ask: string, count: number, found: Found): string {
  const own = ask.match(blankPattern)?.length ?? 0;
  if (own === count) return ask;
  const text = ask.replace(gaps, '____');
  const now = text.match(blankPattern)?.length ?? 0;
  if (now === count) {
    addChange(found, '题干里的空写成了 ____');
    return text;
  }
  if (now === 0 && count === 1) {
    addChange(found, '题干里没有空，在末尾加了 ____');
    return `${ask}____`;
  }
  throw new Unfit(`题干里有 ${now} 个空，答案有 ${count} 项。请让两边一样多`);
}
