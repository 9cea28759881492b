import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { questionSchema } from '@/kit/question/question.schema.ts';
import { withPictureIn } from '@/kit/question/picture.ts';
import { contentFolder } from '@/kit/work/content-path.ts';

/**
 * Turns each fenced block of the language `question` into `<Question question="{…}" index="0" />`: the question of
 * core/marking as JSON, its picture's path absolute, and its place among the questions of the file.
 */
export function remarkQuestions() {
  return (tree: Root, file: { path: string }): void => {
    const folder = contentFolder(file.path) ?? '';
    let count = 0;
    visit(tree, 'code', (node, at, parent) => {
      if (node.lang !== 'question' || parent === undefined || at === undefined) return;
      const question = withPictureIn(folder, questionSchema.parse(parse(node.value)));
      parent.children[at] = {
        type: 'mdxJsxFlowElement',
        name: 'Question',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'question', value: JSON.stringify(question) },
          { type: 'mdxJsxAttribute', name: 'index', value: String(count) },
        ],
        children: [],
      };
      count += 1;
    });
  };
}
