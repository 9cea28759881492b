import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

/** The syntax tree of an MDX file, frontmatter included, so that its lines are the file's. Throws a `VFileMessage`. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
