import type { Content } from '../content.ts';
import type { Mistake } from '../mistake.ts';

/** Lessons and notices can be parsed to their end. */
export function syntax({ works }: Content): Mistake[] {
  return works.flatMap(({ file, mdx }) => (mdx?.problems ?? []).map((problem) => ({ file, ...problem })));
}
