import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './split.ts';

describe('splitSentences', () => {
  it.each([
    ['天亮了。人都起来了！你去吗？', ['天亮了。', '人都起来了！', '你去吗？']],
    ['“走吧！”他说，“天亮了。”', ['“走吧！”', '他说，“天亮了。”']],
    ['这……我不知道。', ['这……我不知道。']],
    ['他想了想：“这……”没有说完。', ['他想了想：“这……”', '没有说完。']],
    ['春天育苗；夏天采收。', ['春天育苗；', '夏天采收。']],
    ['亩产 1.5 吨，见 No. 7。', ['亩产 1.5 吨，见 No. 7。']],
    ['It rains. We stay.', ['It rains.', ' We stay.']],
    ['真的吗？！', ['真的吗？！']],
    ['没有标点', ['没有标点']],
    ['。。开头的标点不算一句。', ['。。开头的标点不算一句。']],
    ['', []],
  ])('cuts %j', (paragraph, sentences) => {
    expect(splitSentences(paragraph)).toEqual(sentences);
  });

  it('loses nothing, and leaves no sentence without a word but a lone one', () => {
    const text = fc.string({ unit: fc.constantFrom(...'学廊。！？；…“”（）.! a1 '), maxLength: 60 });
    fc.assert(
      fc.property(text, (paragraph) => {
        const sentences = splitSentences(paragraph);
        expect(sentences.join('')).toBe(paragraph);
        if (sentences.length > 1) for (const sentence of sentences) expect(sentence).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
