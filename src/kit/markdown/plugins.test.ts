import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { giveHeadingIds } from './headings.ts';
import { parseMarkdown } from './parse.ts';
import { remarkPlugins } from './plugins.ts';

/** What pages make of a text in the folder of a lesson. */
function transformed(text: string, path = '/site/content/lesson/san-wan/index.mdx'): Root {
  const tree = parseMarkdown(text);
  for (const plugin of remarkPlugins) plugin()(tree, { path });
  return tree;
}

function attributes(tree: Root, at = 0): Record<string, unknown> {
  const node = tree.children[at];
  if (node?.type !== 'mdxJsxFlowElement') throw new Error('No component there');
  return Object.fromEntries(node.attributes.map((found) => ('name' in found ? [found.name, found.value] : [])));
}

describe('heading ids', () => {
  const ids = (text: string) => giveHeadingIds(parseMarkdown(text)).map(({ id, text: shown }) => [id, shown]);

  it('are the slug of the text, or what the author wrote', () => {
    expect(ids('## 支部建在 **连** 上\n\n### Why? [#wei-shen-me]')).toEqual([
      ['支部建在-连-上', '支部建在 连 上'],
      ['wei-shen-me', 'Why?'],
    ]);
  });

  it('reach the page', () => {
    expect(transformed('## 一 [#yi]').children[0]).toMatchObject({ data: { hProperties: { id: 'yi' } } });
  });
});

describe('question fences', () => {
  const fence = (fields: string) => `\`\`\`question\nid: q\nask: 问\nexplain: 因为\n${fields}\n\`\`\``;

  it('become components that carry the question and its place', () => {
    const tree = transformed(`${fence('type: truefalse\nanswer: 对')}\n\n${fence('type: order\nitems: [一, 二, 三]')}`);
    expect(JSON.parse(String(attributes(tree)['question']))).toEqual({
      id: 'q',
      type: 'truefalse',
      ask: '问',
      answer: true,
      explain: '因为',
    });
    expect([attributes(tree, 0)['index'], attributes(tree, 1)['index']]).toEqual(['0', '1']);
  });

  it('name their picture by its absolute path', () => {
    const areas =
      'areas: [{ label: 左, x: 0, y: 0, width: 9, height: 9 }, { label: 右, x: 9, y: 0, width: 9, height: 9 }]';
    const tree = transformed(fence(`type: hotspot\npicture: ./map.svg\nalt: 图\n${areas}\nanswer: A`));
    expect(attributes(tree)['question']).toContain('"/content/lesson/san-wan/map.svg"');
  });

  it('leave other code as it is', () => {
    expect(transformed('```js\n1\n```').children[0]?.type).toBe('code');
  });
});

describe('pictures of components', () => {
  it('get absolute paths, on Windows too', () => {
    const paths = ['/site/content/lesson/san-wan/index.mdx', 'C:\\site\\content\\lesson\\san-wan\\index.mdx'];
    for (const path of paths) {
      const tree = transformed('<Compare before="./a.svg" after="b.svg" alt="./c.svg" />', path);
      expect(attributes(tree)).toEqual({
        before: '/content/lesson/san-wan/a.svg',
        after: '/content/lesson/san-wan/b.svg',
        alt: './c.svg',
      });
    }
  });

  it('stay as they are outside of content', () => {
    expect(attributes(transformed('<Figure src="./a.svg" />', '/site/src/x.mdx'))).toEqual({ src: './a.svg' });
  });
});
