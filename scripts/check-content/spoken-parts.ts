import { giveHeadingIds } from '@/kit/markdown/headings.ts';
import { parseMarkdown } from '@/kit/markdown/parse.ts';
import { markSentences, type SpokenPart } from '@/kit/sentence/sentences.ts';
import type { WorkFile } from './content.ts';
import { isSpoken } from './work-kinds.ts';

/** The parts of a work that are read aloud; undefined where its text can't be read, or is of a kind that nobody reads. */
export function spokenPartsOf({ kind, mdx, text }: WorkFile): SpokenPart[] | undefined {
  if (!isSpoken(kind) || mdx?.tree === undefined || mdx.problems.length > 0) return undefined;
  // A tree of its own: sentences are wrapped in it, and other rules look at the work's.
  const tree = parseMarkdown(text);
  giveHeadingIds(tree);
  return markSentences(tree);
}
