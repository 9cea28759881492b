import { describe, expect, it } from 'vitest';
import { visit } from 'unist-util-visit';
import { toString } from 'mdast-util-to-string';
import { giveHeadingIds } from '@/kit/markdown/headings.ts';
import { parseMarkdown } from '@/kit/markdown/parse.ts';
import { markSentences, type SpokenPart } from './sentences.ts';

function partsOf(text: string): SpokenPart[] {
  const tree = parseMarkdown(text);
  giveHeadingIds(tree);
  return markSentences(tree);
}

function textsOf(text: string): string[] {
  return partsOf(text).flatMap(({ sentences }) => sentences.map((sentence) => sentence.text));
}

describe('markSentences', () => {
  it('finds headings, paragraphs, lists and quotations, under the heading they stand below', () => {
    const parts = partsOf('先说一句。\n\n## 第一节 [#yi]\n\n天亮了。人起来了。\n\n- 其一\n- 其二\n\n> 有人说。\n');
    expect(parts.map(({ id, title }) => [id, title])).toEqual([
      [undefined, ''],
      ['yi', '第一节'],
    ]);
    expect(parts[1]?.sentences.map(({ text, ends }) => [text, ends])).toEqual([
      ['第一节', 'heading'],
      ['天亮了。', 'sentence'],
      ['人起来了。', 'paragraph'],
      ['其一', 'paragraph'],
      ['其二', 'paragraph'],
      ['有人说。', 'paragraph'],
    ]);
  });

  it('reads words of terms and tips, not what is drawn, asked or uncovered', () => {
    const text = `一片<Term definition="叶。子。">烟叶</Term>。

<Callout kind="key" title="记住">

记住这句。

</Callout>

<Reveal question="为什么？">

答案不念。

</Reveal>

<Figure src="./a.svg" alt="图。" />

\`\`\`question
ask: 题目不念。
\`\`\`

| 表 | 格 |
| --- | --- |
| 不 | 念 |
`;
    expect(textsOf(text)).toEqual(['一片烟叶。', '记住这句。']);
  });

  it('cuts markup that goes on behind the end of a sentence, and loses none of the text', () => {
    const tree = parseMarkdown('前**甲。乙**后。[链。接](/a/)尾。');
    expect(markSentences(tree)[0]?.sentences.map(({ text }) => text)).toEqual(['前甲。', '乙后。', '链。', '接尾。']);
    expect(toString(tree)).toBe('前甲。乙后。链。接尾。');
    let strong = 0;
    visit(tree, 'strong', () => {
      strong += 1;
    });
    expect(strong).toBe(2);
  });

  it('keeps every id when a sentence is inserted, its punctuation is edited or its width changes', () => {
    const before = partsOf('天亮了。人起来了。天亮了。')[0]?.sentences.map(({ id }) => id) ?? [];
    const after = partsOf('昨夜下雨。天亮了！人起來了。天亮了。')[0]?.sentences.map(({ id }) => id) ?? [];
    expect(after.slice(1)).toEqual(before);
    expect(new Set(after).size).toBe(4);
    expect(before[2]).toBe(`${before[0]}-2`);
  });
});
