import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Stretch, studyClock } from './study-clock.ts';

const second = 1000;

/** A clock at 0 on a visible page, and what it has reported. */
function begin(isVisible = true) {
  const stretches: Stretch[] = [];
  const clock = studyClock(0, isVisible, (stretch) => stretches.push(stretch));
  /** Lets time pass as the page does: a tick every five seconds. */
  const pass = (from: number, to: number) => {
    for (let now = from + 5 * second; now <= to; now += 5 * second) clock.tick(now);
  };
  return { clock, stretches, pass };
}

describe('study is measured', () => {
  test('in stretches of thirty seconds', () => {
    const { stretches, pass } = begin();
    pass(0, 59 * second);
    expect(stretches).toEqual([{ part: undefined, seconds: 30, end: 30 * second }]);
  });

  test('until the page is hidden', () => {
    const { clock, stretches } = begin();
    clock.show(12_345, false);
    clock.show(20_000, false);
    expect(stretches).toEqual([{ part: undefined, seconds: 12.345, end: 12_345 }]);
  });

  test('from when it is shown again', () => {
    const { clock, stretches } = begin(false);
    clock.tick(5 * second);
    clock.show(8 * second, true);
    clock.input(8 * second);
    clock.show(10 * second, false);
    expect(stretches).toEqual([{ part: undefined, seconds: 2, end: 10 * second }]);
  });

  test('for sixty seconds after the last input, whenever that is noticed', () => {
    const { clock, stretches, pass } = begin();
    clock.input(4 * second);
    pass(4 * second, 300 * second);
    expect(stretches.at(-1)?.end).toBe(64 * second);
    expect(stretches.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(64);
  });

  test('again from the next input', () => {
    const { clock, stretches, pass } = begin();
    pass(0, 100 * second);
    clock.input(200 * second);
    clock.show(203 * second, false);
    expect(stretches.at(-1)).toEqual({ part: undefined, seconds: 3, end: 203 * second });
  });

  test('while something plays, without input and even hidden', () => {
    const { clock, stretches, pass } = begin();
    clock.play(0, true);
    clock.show(1 * second, false);
    pass(1 * second, 300 * second);
    clock.play(302 * second, false);
    expect(stretches.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(302);
  });

  test('not while the machine sleeps', () => {
    const { clock, stretches } = begin();
    clock.play(0, true);
    clock.tick(5 * second);
    clock.tick(3600 * second);
    expect(stretches).toEqual([{ part: undefined, seconds: 5, end: 5 * second }]);
    clock.tick(3605 * second);
    clock.play(3606 * second, false);
    expect(stretches.at(-1)).toEqual({ part: undefined, seconds: 6, end: 3606 * second });
  });
});

test('tells the seconds of study as they go by, all that is reported and no more', () => {
  const events = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 120_000 }),
      what: fc.constantFrom('tick' as const, 'input' as const, 'show' as const, 'hide' as const),
    }),
  );
  fc.assert(
    fc.property(events, (given) => {
      let [reported, told, now] = [0, 0, 0];
      const clock = studyClock(
        0,
        true,
        ({ seconds }) => (reported += seconds),
        (seconds) => {
          expect(seconds).toBeGreaterThanOrEqual(0);
          told += seconds;
        },
      );
      for (const { after, what } of given) {
        now += after;
        if (what === 'tick' || what === 'input') clock[what](now);
        else clock.show(now, what === 'show');
      }
      clock.show(now, false);
      // What is too short to be reported was study all the same.
      expect(reported).toBeLessThanOrEqual(told + 0.01);
      expect(told - reported).toBeLessThanOrEqual(given.length + 1);
    }),
  );
});

describe('a part', () => {
  test('is reported when another comes into view', () => {
    const { clock, stretches } = begin();
    clock.enter(0, 'a');
    clock.enter(10 * second, 'b');
    clock.show(14 * second, false);
    expect(stretches).toEqual([
      { part: 'a', seconds: 10, end: 10 * second },
      { part: 'b', seconds: 4, end: 14 * second },
    ]);
  });

  test('that is scrolled past gives its time to the next', () => {
    const { clock, stretches } = begin();
    clock.enter(0, 'a');
    clock.enter(10 * second, 'b');
    clock.enter(11 * second, 'c');
    clock.show(20 * second, false);
    expect(stretches.map(({ part, seconds }) => [part, seconds])).toEqual([
      ['a', 10],
      ['c', 10],
    ]);
  });

  test('seen for a moment only is not studied', () => {
    const { clock, stretches } = begin();
    clock.enter(0, 'a');
    clock.show(2 * second, false);
    expect(stretches).toEqual([{ part: undefined, seconds: 2, end: 2 * second }]);
  });

  test('entered again is the same', () => {
    const { clock, stretches } = begin();
    clock.enter(0, 'a');
    clock.enter(2 * second, 'a');
    clock.enter(4 * second, 'a');
    expect(clock.hasDwelt(4 * second)).toBe(true);
    expect(stretches).toEqual([]);
  });

  test('is named by each of its stretches, even a last short one', () => {
    const { clock, stretches, pass } = begin();
    clock.enter(0, 'a');
    pass(0, 30 * second);
    clock.enter(31 * second, 'b');
    expect(stretches.map(({ part, seconds }) => [part, seconds])).toEqual([
      ['a', 30],
      ['a', 1],
    ]);
  });
});

test('whatever happens, stretches follow one another, and no time is counted twice', () => {
  const event = fc.record({
    after: fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 200_000 })),
    kind: fc.constantFrom('tick', 'input', 'show', 'hide', 'play', 'pause', 'a', 'b'),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const { clock, stretches } = begin();
      let now = 0;
      for (const { after, kind } of events) {
        now += after;
        if (kind === 'tick') clock.tick(now);
        else if (kind === 'input') clock.input(now);
        else if (kind === 'show' || kind === 'hide') clock.show(now, kind === 'show');
        else if (kind === 'play' || kind === 'pause') clock.play(now, kind === 'play');
        else clock.enter(now, kind);
      }
      let last = 0;
      for (const { seconds, end } of stretches) {
        expect(seconds).toBeGreaterThanOrEqual(1);
        expect(seconds).toBeLessThanOrEqual(600);
        expect(Math.round(end - seconds * 1000)).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(now);
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});
