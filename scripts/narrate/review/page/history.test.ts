import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misplaced, type PartSentence } from '../part.ts';
import { confirm, historyOf, isChanged, markRead, markUnread, moveEdge, redo, undo, type History } from './history.ts';

const seconds = 60;

/** Sentences one after the other, some of them not read. */
const sentences = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 900 }),
      length: fc.integer({ min: 50, max: 3000 }),
      read: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((stretches) => {
    let at = 0;
    return stretches.map(({ gap, length, read }, i): PartSentence => {
      const start = at + gap;
      if (read) at = start + length;
      const bounds = read ? ([start / 1000, at / 1000] as [number, number]) : null;
      return { id: `s${String(i)}`, text: '句', bounds, confidence: 0.9, doubt: undefined, confirmed: false };
    });
  });

type Act = (history: History) => History;
const place = fc.nat(11);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(place, fc.constantFrom('start' as const, 'end' as const), fc.double({ min: -5, max: 70, noNaN: true })).map(
    ([at, edge, to]): Act =>
      (history) =>
        moveEdge(history, at, edge, to),
  ),
  fc.tuple(place, fc.boolean()).map(
    ([at, sure]): Act =>
      (history) =>
        confirm(history, at, sure),
  ),
  place.map(
    (at): Act =>
      (history) =>
        history.now[at]?.bounds ? markUnread(history, at) : history,
  ),
  place.map(
    (at): Act =>
      (history) =>
        history.now[at]?.bounds === null ? markRead(history, at) : history,
  ),
  fc.constant(undo),
  fc.constant(redo),
);

describe('whatever an editor does', () => {
  test('no sentence begins before the last has ended, is too short or beyond the end', () => {
    fc.assert(
      fc.property(sentences, fc.array(act, { maxLength: 30 }), (given, acts) => {
        const { now } = acts.reduce((history, one) => one(history), historyOf({ sentences: given, seconds }));
        expect(misplaced(now, seconds)).toBeUndefined();
        expect(now.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
      }),
    );
  });

  test('it can be taken back step by step, and done again', () => {
    fc.assert(
      fc.property(sentences, fc.array(act, { maxLength: 30 }), (given, acts) => {
        const begun = historyOf({ sentences: given, seconds });
        const done = acts.reduce((history, one) => one(history), begun);
        const future = done.future.length;
        let back = done;
        while (back.past.length > 0) back = undo(back);
        expect(back.now).toEqual(given);
        expect(isChanged(back)).toBe(false);
        while (back.future.length > future) back = redo(back);
        expect(back.now).toEqual(done.now);
      }),
    );
  });
});

test('a drag is one step however many moves it has, and confirms the sentence', () => {
  const one = {
    id: 's',
    text: '句',
    bounds: [1, 2] as [number, number],
    confidence: 0.3,
    doubt: '长',
    confirmed: false,
  };
  let history = moveEdge(historyOf({ sentences: [one], seconds }), 0, 'end', 2.5);
  for (const to of [2.6, 2.7, 2.8]) history = moveEdge(history, 0, 'end', to, true);
  expect(history.now[0]).toMatchObject({ bounds: [1, 2.8], confirmed: true });
  expect(undo(history).now).toEqual([one]);
});
