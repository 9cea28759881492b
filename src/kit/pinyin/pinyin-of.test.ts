import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pinyinOf } from './pinyin-of.ts';

describe('pinyinOf', () => {
  it.each([
    ['立春，1927 年。', [], 'lì chūn nián'],
    ['朝阳照在坡上', [{ word: '朝阳', pinyin: 'zhāo yáng' }], 'zhāo yáng zhào zài pō shàng'],
    [
      '朝阳区的朝阳',
      [
        { word: '朝阳区', pinyin: 'cháo yáng qū' },
        { word: '朝阳', pinyin: 'zhāo yáng' },
      ],
      'cháo yáng qū de zhāo yáng',
    ],
    ['种烟的种子', [{ word: '种烟', pinyin: 'zhòng yān' }], 'zhòng yān de zhǒng zi'],
    ['K 线图', [{ word: 'K 线', pinyin: 'xiàn' }], 'xiàn tú'],
    ['种烟', [{ word: '种烟', pinyin: 'zhòng' }], 'zhǒng yān'],
    ['', [], ''],
  ])('reads %j', (sentence, table, read) => {
    expect(pinyinOf(sentence, table)).toBe(read);
  });
});

test('one syllable for each Chinese character, whatever stands between', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'立春长行乐，。 a1“”𠮷龘一不'), maxLength: 40 }), (sentence) => {
      const syllables = pinyinOf(sentence, [{ word: '行乐', pinyin: 'xíng lè' }]);
      const characters = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
      expect(syllables === '' ? 0 : syllables.split(' ').length).toBe(characters);
    }),
  );
});
