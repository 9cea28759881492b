import { expect, test } from 'vitest';
import { emptyWork } from './fold.ts';
import { notesByPlace, notesIn } from './notes.ts';

const work = {
  ...emptyWork(),
  notes: {
    s1: { at: 1, id: 'a', text: '', quote: '一句。' },
    s2: { at: 3, id: 'c', text: null },
    s3: { at: 2, id: 'b', text: '记住' },
    s9: { at: 4, id: 'd', text: '改掉了', quote: '旧的一句。' },
  },
};

test('what was taken away is no note; the newest comes first', () => {
  expect(notesIn(work).map(({ part }) => part)).toEqual(['s9', 's3', 's1']);
  expect(notesIn(work)[1]).toEqual({ part: 's3', at: 2, text: '记住', quote: '' });
  expect(notesIn(undefined)).toEqual([]);
});

test('in the order of the text, and what is gone from it apart', () => {
  const { there, gone } = notesByPlace(notesIn(work), ['s0', 's1', 's2', 's3']);
  expect(there.map(({ part }) => part)).toEqual(['s1', 's3']);
  expect(gone.map(({ quote }) => quote)).toEqual(['旧的一句。']);
});
