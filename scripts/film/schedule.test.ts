import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cue } from '@/kit/narration/vtt.ts';
import { rate, scheduleOf, silence } from './schedule.ts';
import type { Slide } from './slide.ts';

const title: Slide = { kind: 'title', title: '', summary: '', cover: '' };
const closing: Slide = { kind: 'closing', title: '', sources: [], voice: '' };

function words(...ids: string[]): Slide {
  const sentences = ids.map((id) => ({ id, runs: [{ text: '字', strong: false }] }));
  return {
    kind: 'words',
    look: 'plain',
    title: undefined,
    lines: [{ marker: undefined, sentences }],
    visual: undefined,
    stays: false,
  };
}

test('a slide comes before its first word, and a sentence is lit before it is heard', () => {
  const cues = [
    { id: 'a', start: 4.3, end: 6, text: '' },
    { id: 'b', start: 6.4, end: 8, text: '' },
    { id: 'c', start: 9, end: 10, text: '' },
  ];
  const shots = scheduleOf([title, words('a', 'b'), words('lost'), words('c', 'new'), closing], cues, 11);
  expect(shots.map(({ from, frames, beats }) => [from / rate, frames / rate, beats.map((at) => at / rate)])).toEqual([
    [0, 4.16, []],
    [4.16, 4.48, [0, 2.12]],
    [8.64, 2.36, [0, 0]],
    [11, 6, []],
  ]);
});

test('slides follow each other without a gap to the end, and light up within their time', () => {
  const lengths = fc.array(fc.double({ min: 0.2, max: 20, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 5 }), (seconds, each) => {
      let at = silence.title;
      const cues = seconds.map((length, i): Cue => {
        const start = at + 0.3;
        at = start + length;
        return { id: String(i), start, end: at, text: '' };
      });
      const slides = Array.from({ length: Math.ceil(cues.length / each) }, (_, i) =>
        words(...cues.slice(i * each, (i + 1) * each).map(({ id }) => id)),
      );
      const shots = scheduleOf([title, ...slides, closing], cues, at + 1);
      let next = 0;
      for (const { from, frames, beats } of shots) {
        expect(from).toBe(next);
        expect(frames).toBeGreaterThan(0);
        for (const beat of beats) expect(beat).toBeLessThan(frames);
        next = from + frames;
      }
      expect(next).toBe(Math.round((at + 1 + silence.closing) * rate));
    }),
  );
});
