import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { giveHeadingIds } from '@/kit/markdown/headings.ts';
import { parseMarkdown } from '@/kit/markdown/parse.ts';
import { markSentences } from '@/kit/sentence/sentences.ts';
import { lengthOf, textOf } from './block.ts';
import { blocksOf } from './blocks-of.ts';
import { sentencesOf, type Slide } from './slide.ts';
import { slidesOf } from './slides-of.ts';

function filmed(text: string) {
  const tree = parseMarkdown(text);
  giveHeadingIds(tree);
  const spoken = markSentences(tree).flatMap(({ sentences }) => sentences);
  return { spoken, ...slidesOf(blocksOf(tree)) };
}

function wordsOf(slide: Slide): string {
  return sentencesOf(slide).map(textOf).join('');
}

describe('slidesOf', () => {
  it('makes a slide of a heading, a paragraph, each step, and one of a timeline', () => {
    const { slides } = filmed(`## 上山 [#shang]

雾**没有**散。

<Steps>

1. **收拢。** 人站到一起。
2. **出发。** 往上走。

</Steps>

<Timeline>

- **1927 年** 到三湾。
- **1928 年** 写报告。

</Timeline>

> 一句引文。
`);
    expect(slides.map(({ kind }) => kind)).toEqual(['chapter', 'words', 'step', 'step', 'moments', 'words']);
    expect(slides.map(wordsOf)).toEqual([
      '上山',
      '雾没有散。',
      '收拢。人站到一起。',
      '出发。往上走。',
      '到三湾。写报告。',
      '一句引文。',
    ]);
    expect(slides[4]).toMatchObject({ items: [{ when: '1927 年' }, { when: '1928 年' }] });
    expect(slides[1]).toMatchObject({ lines: [{ sentences: [{ runs: [{}, { text: '没有', strong: true }, {}] }] }] });
  });

  it('shows a picture with the paragraph before it, else the one behind it, and says which found none', () => {
    const figure = (name: string): string => `<Figure src="./${name}.svg" alt="图" />`;
    const { slides, left } = filmed(
      `## 一\n\n${figure('a')}\n\n甲。\n\n${figure('b')}\n\n乙。\n\n## 二\n\n${figure('c')}\n\n<Callout>\n\n丙。\n\n</Callout>\n`,
    );
    const seen = slides.flatMap((slide) =>
      slide.kind === 'words' && slide.visual?.kind === 'picture' ? [[wordsOf(slide), slide.visual.src]] : [],
    );
    expect(seen).toEqual([
      ['甲。', './a.svg'],
      ['乙。', './b.svg'],
    ]);
    expect(left).toMatchObject([{ src: './c.svg' }]);
  });

  it('shares a paragraph out among pictures that have nothing else', () => {
    const { slides, left } = filmed(
      '甲说完了。乙说完了。\n\n<Figure src="./a.svg" alt="图" />\n\n<Figure src="./b.svg" alt="图" />\n',
    );
    expect(slides.map((slide) => slide.kind === 'words' && [wordsOf(slide), slide.visual, slide.stays])).toEqual([
      ['甲说完了。', expect.objectContaining({ src: './a.svg' }), false],
      ['乙说完了。', expect.objectContaining({ src: './b.svg' }), false],
    ]);
    expect(left).toEqual([]);
  });

  it('spreads a long paragraph evenly over slides, and the picture stays', () => {
    const sentence = '这一句话正好二十个字这一句话正好二十个。';
    const { slides } = filmed(`${sentence.repeat(8)}\n\n<Figure src="./a.svg" alt="图" />\n`);
    expect(slides.map((slide) => sentencesOf(slide).length)).toEqual([4, 4]);
    expect(slides.map((slide) => slide.kind === 'words' && slide.stays)).toEqual([false, true]);
  });
});

test.each(readdirSync('content/lesson'))('every sentence of the sample %s is on one slide, in its order', (id) => {
  const { spoken, slides, left } = filmed(readFileSync(`content/lesson/${id}/index.mdx`, 'utf8'));
  expect(slides.flatMap(sentencesOf).map((sentence) => sentence.id)).toEqual(spoken.map((sentence) => sentence.id));
  expect(left).toEqual([]);
  for (const slide of slides) if (slide.kind === 'words') expect(lengthOf(sentencesOf(slide))).toBeLessThan(150);
});
