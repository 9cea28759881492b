import type { PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// A line of an option may begin with "1." or "-"; nothing in a question is a block, and raw HTML stays text.
const blocks = [
  'list',
  'thematicBreak',
  'headingAtx',
  'setextUnderline',
  'blockQuote',
  'codeIndented',
  'codeFenced',
  'htmlFlow',
  'htmlText',
  'definition',
];

const parser = unified()
  .data('micromarkExtensions', [{ disable: { null: blocks } }])
  .use(remarkParse)
  .freeze();

/** Reads Markdown without blocks: words, strong, emphasis, code, links. */
export function inline(markdown: string): PhrasingContent[] {
  return parser.parse(markdown).children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}
