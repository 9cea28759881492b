import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { contentFolder, inFolder } from '@/kit/work/content-path.ts';

/** The attributes of components that name a picture beside the file. */
export const pictureAttributes: ReadonlySet<string> = new Set(['src', 'before', 'after', 'picture']);

/** Makes the pictures that components name absolute, so that a component finds them wherever it is used. */
export function remarkPicturePaths() {
  return (tree: Root, file: { path: string }): void => {
    const folder = contentFolder(file.path);
    if (folder === undefined) return;
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
        if (pictureAttributes.has(attribute.name)) attribute.value = inFolder(folder, attribute.value);
      }
    });
  };
}
