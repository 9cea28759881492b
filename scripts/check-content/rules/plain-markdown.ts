import type { Nodes } from 'mdast';
import type { Content } from '../content.ts';
import { htmlInstead, isHtml } from '../html.ts';
import { strayBrace } from '../mdx-problem.ts';
import type { Mistake } from '../mistake.ts';

/** Content is Markdown and components: no expressions, no imports, no HTML, and no mark that is left as it was typed. */
export function plainMarkdown({ works }: Content): Mistake[] {
  return works.flatMap(({ file, nodes }) =>
    nodes.flatMap(({ node, line }) => {
      const text = refused(node);
      return text === undefined ? [] : [{ file, line, text }];
    }),
  );
}

function refused(node: Nodes): string | undefined {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return strayBrace;
    case 'mdxjsEsm':
      return '不能写 import 或 export，组件直接用就可以。请删去这一行';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.name === null) return '空的标签 <> 没有意义。请删去';
      return isHtml(node.name) ? `不能写 HTML 标签 <${node.name}>。${htmlInstead(node.name)}` : undefined;
    case 'text':
      return node.value.includes('**')
        ? '这里的 ** 没有变成粗体：它与标点紧挨着。请把标点移到 ** 外面，或者在 ** 外面空一格'
        : undefined;
    default:
      return undefined;
  }
}
