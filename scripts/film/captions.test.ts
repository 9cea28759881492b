import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captionsOf } from './captions.ts';

const cue = (text: string) => ({ id: 'sabc', start: 10, end: 20, text });

test('a sentence of two lines stays whole, a longer one is cut at its punctuation', () => {
  expect(captionsOf([cue('雾还没有散。')])).toEqual([cue('雾还没有散。')]);
  const long = '在山里走岔了路的人，看见刻着“中国”的一面正对自己，就知道脚还踩在国内，该回头了。';
  expect(captionsOf([cue(long)]).map(({ id, text }) => [id, text])).toEqual([
    ['sabc', '在山里走岔了路的人，看见刻着“中国”的一面正对自己，'],
    ['sabc.2', '就知道脚还踩在国内，该回头了。'],
  ]);
});

test('captions are the sentence again, none is longer than two lines, and none waits for another', () => {
  const text = fc.string({ unit: fc.constantFrom(...'学廊，。；“”1 '), minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(text, (sentence) => {
      const captions = captionsOf([cue(sentence)]);
      expect(captions.map((caption) => caption.text).join('')).toBe(sentence);
      for (const { text: one, start, end } of captions) {
        expect(one.length).toBeLessThanOrEqual(36);
        expect(end).toBeGreaterThan(start);
      }
      captions.slice(1).forEach(({ start }, i) => expect(start).toBe(captions[i]?.end));
      expect([captions[0]?.start, captions.at(-1)?.end]).toEqual([10, 20]);
    }),
  );
});
