import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cue, CueError, readCues, writeCues } from './vtt.ts';

const cues = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 5_000_000 }),
      length: fc.integer({ min: 1, max: 60_000 }),
      text: fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\s+/g, ' ').trim()),
    }),
  )
  .map((stretches) => {
    let at = 0;
    return stretches.map(({ gap, length, text }, i): Cue => {
      const start = at + gap;
      at = start + length;
      return { id: `s${String(i)}`, start: start / 1000, end: at / 1000, text };
    });
  });

test('what was written is read again', () => {
  fc.assert(
    fc.property(cues, (given) => {
      expect(readCues(writeCues(given))).toEqual(given);
    }),
  );
});

test('reads what editors of captions add: a mark, other line ends, notes, no hours', () => {
  const file = '\uFEFFWEBVTT 一课\r\n\r\nNOTE 说明\r\n\r\nsa\r\n00:01.000 --> 00:02.500 align:start\r\n你好。\r\n';
  expect(readCues(file)).toEqual([{ id: 'sa', start: 1, end: 2.5, text: '你好。' }]);
});

test.each([
  ['', 1, /第一行应该是 WEBVTT/],
  ['WEBVTT\n\nsa\n00:00:01.000 -> 00:00:02.000\n你好。\n', 3, /看不懂/],
  ['WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n没有编号。\n', 3, /看不懂/],
  ['WEBVTT\n\nsa\n00:00:02.000 --> 00:00:02.000\n你好。\n', 3, /不比开始时间晚/],
  ['WEBVTT\n\nsa\n00:00:00.000 --> 00:00:02.000\n一\n\nsb\n00:00:01.000 --> 00:00:03.000\n二\n', 7, /还没有结束/],
])('says what is wrong with %j', (file, line, sentence) => {
  const error = (() => {
    try {
      return readCues(file);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(CueError);
  expect(error).toMatchObject({ line, message: expect.stringMatching(sentence) as string });
});
