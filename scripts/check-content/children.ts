import { toString } from 'mdast-util-to-string';
import type { Embed } from '@/media/embeds.schema.ts';
import type { Element } from './rules/components.ts';

/** What is wrong with what stands between a component's tags. */
export function childrenMistake(name: string, { children }: Embed, element: Element): string | undefined {
  const inside = element.children;
  const [first, ...more] = inside;
  switch (children) {
    case 'none':
      return first === undefined ? undefined : `<${name}> 里面不能写内容。请把结尾写成 />，内容写在它后面`;
    case 'text':
    case 'markdown':
      return first !== undefined && (children === 'markdown' || toString(element).trim() !== '')
        ? undefined
        : `<${name}> 里面没有内容。请写在 <${name}> 和 </${name}> 中间`;
    case 'list':
      return first?.type === 'list' && more.length === 0
        ? undefined
        : `<${name}> 里面只能是一个列表。请每项一行，以“- ”开头，前后各空一行`;
    case 'ordered list':
      return first?.type === 'list' && first.ordered && more.length === 0
        ? undefined
        : `<${name}> 里面只能是一个带编号的列表。请每步一行，以“1. ”“2. ”开头（英文句点加空格），前后各空一行`;
  }
}
