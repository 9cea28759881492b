import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { questionSchema } from '@/kit/question/question.schema.ts';
import { withPictureIn } from '@/kit/question/picture.ts';
import { contentFolder } from '@/kit/work/content-path.ts';

interface File {
  path: string;
  data?: { astro?: { frontmatter?: Record<string, unknown> } };
}

/**
 * Turns each fenced block of the language `question` into `<Question question="{…}" index="0" />`: the question of
 * core/marking as JSON, its picture's path absolute, and its place among the questions of the file. Leaves word of them
 * for `questionsIn`.
 */
export function remarkQuestions() {
  return (tree: Root, file: File): void => {
    const folder = contentFolder(file.path) ?? '';
    const ids: string[] = [];
    visit(tree, 'code', (node, at, parent) => {
      if (node.lang !== 'question' || parent === undefined || at === undefined) return;
      const question = withPictureIn(folder, questionSchema.parse(parse(node.value)));
      parent.children[at] = {
        type: 'mdxJsxFlowElement',
        name: 'Question',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'question', value: JSON.stringify(question) },
          { type: 'mdxJsxAttribute', name: 'index', value: String(ids.length) },
        ],
        children: [],
      };
      ids.push(question.id);
    });
    const frontmatter = file.data?.astro?.frontmatter;
    if (frontmatter && ids.length > 0) frontmatter['questions'] = ids;
  };
}

/** The ids of the questions that stand in a rendered work. */
export function questionsIn({
  remarkPluginFrontmatter,
}: {
  remarkPluginFrontmatter: Record<string, unknown>;
}): string[] {
  return (remarkPluginFrontmatter['questions'] as string[] | undefined) ?? [];
}
