import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginSleep, loudness, sleepChoices, sleepOn } from './sleep.ts';

test('is over after so many minutes of listening, in whatever steps, and grows quiet before', () => {
  const minutes = fc.constantFrom(...sleepChoices.filter((choice) => choice !== 'part'));
  fc.assert(
    fc.property(minutes, fc.double({ min: 0.25, max: 1.5, noNaN: true }), (choice, step) => {
      let sleep = beginSleep(choice);
      let [seconds, before, onlyQuieter] = [0, 1, true];
      while (sleep.left > 0) {
        sleep = sleepOn(sleep, step);
        seconds += step;
        onlyQuieter &&= loudness(sleep) <= before;
        before = loudness(sleep);
      }
      expect(onlyQuieter).toBe(true);
      expect(seconds).toBeGreaterThanOrEqual(choice * 60 - 1e-6);
      expect(seconds).toBeLessThan(choice * 60 + step + 1e-6);
      expect(before).toBe(0);
    }),
  );
});

test('until the end of a part no time counts', () => {
  const sleep = sleepOn(beginSleep('part'), 1e9);
  expect(sleep.left).toBe(Infinity);
  expect(loudness(sleep)).toBe(1);
  expect(loudness(undefined)).toBe(1);
});
