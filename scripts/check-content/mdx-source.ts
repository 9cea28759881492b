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
      const { piece, ...problem } = describeSyntax(error, rest);
      problems.push(problem);
      if (piece === undefined) break;
      rest = withoutPiece(rest, piece);
    }
  }
  return { tree: undefined, problems };
}

/** The text with a piece of it blanked, its lines where they were. */
function withoutPiece(text: string, [from, to]: [from: number, to: number]): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
}
