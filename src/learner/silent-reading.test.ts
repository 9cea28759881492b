import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line, silentReading } from './silent-reading.ts';

const lines: Line[] = [
  { id: 'a', characters: 16 },
  { id: 'b', characters: 8 },
  { id: 'c', characters: 40 },
];

describe('silent reading', () => {
  test('takes eight characters a second, one sentence after another', () => {
    const read = silentReading();
    expect(read(1, lines)).toEqual([]);
    expect(read(1, lines)).toEqual(['a']);
    expect(read(4, lines.slice(1))).toEqual(['b']);
    expect(read(1.9, lines.slice(2))).toEqual([]);
    expect(read(0.1, lines.slice(2))).toEqual(['c']);
  });

  test('goes on with a sentence that comes back', () => {
    const read = silentReading();
    read(4, [{ id: 'c', characters: 40 }]);
    read(60, []);
    expect(read(1, [{ id: 'c', characters: 40 }])).toEqual(['c']);
  });

  test('scrolling reads nothing, however long it takes', () => {
    const read = silentReading();
    const text = Array.from({ length: 500 }, (_, i): Line => ({ id: String(i), characters: 2 }));
    for (let i = 0; i < 480; i++) expect(read(0.05, text.slice(i, i + 19))).toEqual([]);
  });
});

test('never gives more than the time is worth, nor to what was not in view', () => {
  const text = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 12 });
  const looks = fc.array(
    fc.record({
      seconds: fc.double({ min: 0, max: 30, noNaN: true }),
      from: fc.nat({ max: 11 }),
      count: fc.nat({ max: 6 }),
    }),
  );
  fc.assert(
    fc.property(text, looks, (lengths, given) => {
      const all = lengths.map((characters, i): Line => ({ id: String(i), characters }));
      const take = silentReading();
      const done = new Set<string>();
      let seconds = 0;
      for (const look of given) {
        seconds += look.seconds;
        const visible = all.slice(look.from, look.from + look.count).filter(({ id }) => !done.has(id));
        const read = take(look.seconds, visible);
        expect(visible.slice(0, visible.findIndex(({ id }) => id === read.at(-1)) + 1).length).toBeGreaterThanOrEqual(
          read.length,
        );
        for (const id of read) {
          expect(visible.map((line) => line.id)).toContain(id);
          done.add(id);
        }
        const characters = all.filter(({ id }) => done.has(id)).reduce((sum, line) => sum + line.characters, 0);
        expect(characters).toBeLessThanOrEqual(seconds * 8 + 1e-6);
      }
    }),
  );
});
