import type { Root } from 'mdast';
import { parseMarkdown } from '@/kit/markdown/parse.ts';
import { describeSyntax, isSyntaxMessage } from './mdx-problem.ts';
import type { Problem } from './yaml-problem.ts';

/** An MDX file's syntax tree; undefined where it cannot be read to the end. */
export interface MdxSource {
  tree: Root | undefined;
  problems: Problem[];
}

/** More stray characters than this in one file are not worth another look. */
const enough = 20;

/**
 * Parses MDX. The parser stops at its first mistake; a stray `<` or `{` is reported, taken away and the rest parsed
 * again, so that all of them are found at once.
 */
export function readMdx(text: string): MdxSource {
  const problems: Problem[] = [];
  let rest = text;
  while (problems.length < enough) {
    try {
      return { tree: parseMarkdown(rest), problems };
    } catch (error) {
      if (!isSyntaxMessage(error)) throw error;
      const { strayAt, ...problem } = describeSyntax(error, rest);
      problems.push(problem);
      if (strayAt === undefined) break;
      rest = `${rest.slice(0, strayAt)} ${rest.slice(strayAt + 1)}`;
    }
  }
  return { tree: undefined, problems };
}
