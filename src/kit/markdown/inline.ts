import type { PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { blankPattern } from '@/kit/question/blank.schema.ts';

const processor = unified().use(remarkParse).freeze();

/** Stands for a blank while Markdown is parsed: underscores would be read as emphasis. */
const blankMark = '\uE000';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Only these may be linked to: this site and the web, never a script. */
function isSafe(url: string): boolean {
  return /^(?:https?:\/\/|\/(?!\/)|#)/i.test(url);
}

function render(nodes: PhrasingContent[]): string {
  return nodes.map(renderNode).join('');
}

function renderNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'strong':
      return `<strong>${render(node.children)}</strong>`;
    case 'emphasis':
      return `<em>${render(node.children)}</em>`;
    case 'inlineCode':
      return `<code>${escape(node.value)}</code>`;
    case 'link':
      return isSafe(node.url) ? `<a href="${escape(node.url)}">${render(node.children)}</a>` : render(node.children);
    case 'break':
      return '<br />';
    default:
      if ('children' in node) return render(node.children);
      return 'value' in node ? escape(node.value) : '';
  }
}

/**
 * The HTML of Markdown without blocks, as questions have it: strong, emphasis, code and links; everything else is shown
 * as text. A paragraph becomes a line. `blank` gives the HTML of the nth blank (`____`), counted from 0.
 */
export function renderInline(markdown: string, blank: (index: number) => string = () => '____'): string {
  const source = markdown.replace(blankPattern, blankMark);
  const tree = processor.parse(source);
  const lines = tree.children.map((block) =>
    block.type === 'paragraph'
      ? render(block.children)
      : escape(source.slice(block.position?.start.offset, block.position?.end.offset)),
  );
  let count = 0;
  return lines.join('<br />').replaceAll(blankMark, () => blank(count++));
}
