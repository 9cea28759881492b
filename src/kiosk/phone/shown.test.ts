import { expect, it } from 'vitest';
import type { GuidedScreen, Showing } from '@/core/guide/visit.ts';
import { createShown } from './shown.ts';

const shows: Showing = { address: '/hall/x/', part: 'a', title: '灯', playing: false, level: 0.4 };
const screen: GuidedScreen = { id: 's', title: '屏', width: 1080, height: 1920, shows, here: true };
const showing = (change: Partial<Showing>): GuidedScreen[] => [{ ...screen, shows: { ...shows, ...change } }];

it('says of the place only what the screen has said since the last order: a level is no place', () => {
  const shown = createShown();
  shown.ordered([screen]);
  expect(shown.since(showing({ level: 0.9 }), '/hall/x/')).toBeUndefined();
  expect(shown.since(showing({ part: 'b' }), '/hall/x/')).toMatchObject({ part: 'b' });
  expect(shown.since(showing({ part: 'b' }), '/hall/y/')).toBeUndefined();
});

it('is as loud as the first screen that is there, which need not say so', () => {
  const shown = createShown();
  const away = { ...screen, here: false };
  expect(shown.level([away, ...showing({ level: 0 })])).toBe(0);
  expect(shown.level([away])).toBe(0.4);
  expect(shown.level([{ ...screen, shows: null }])).toBeUndefined();
  expect(shown.level([])).toBeUndefined();
});
