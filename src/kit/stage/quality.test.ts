import { expect, test } from 'vitest';
import { afterFrame, firstQuality, resolutions, type Quality } from './quality.ts';

const after = (quality: Quality, frames: number, milliseconds: number): Quality => {
  for (let i = 0; i < frames; i++) quality = afterFrame(quality, milliseconds);
  return quality;
};

test('slow frames lead down step by step, and never below the last', () => {
  expect(after(firstQuality(false), 8, 60).step).toBe(1);
  expect(after(firstQuality(false), 200, 60).step).toBe(resolutions.length - 1);
});

test('one slow frame among quick ones changes nothing', () => {
  let quality = firstQuality(false);
  for (let i = 0; i < 50; i++) quality = afterFrame(quality, i % 8 === 0 ? 300 : 16);
  expect(quality.step).toBe(0);
});

test('a processor that draws begins at half the resolution, and rises when frames are quick', () => {
  const first = firstQuality(true);
  expect(resolutions[first.step]).toBe(0.5);
  expect(after(first, 60, 12).step).toBe(first.step - 1);
});

test('a step up that was too much is tried again later and later', () => {
  const raised = after(firstQuality(true), 60, 12);
  const back = after(raised, 8, 60);
  expect(back.step).toBe(raised.step + 1);
  expect(after(back, 60, 12).step).toBe(back.step);
  expect(after(back, back.patience, 12).step).toBe(back.step - 1);
});
