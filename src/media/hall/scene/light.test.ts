import { expect, test } from 'vitest';
import { lightAt, paneFactor, type LitRoom, type Pane } from './light.ts';
import { moodLights } from './mood.data.ts';

const ceiling: Pane = {
  corners: [
    [-500, 3, -500],
    [500, 3, -500],
    [500, 3, 500],
    [-500, 3, 500],
  ],
  colour: [1, 1, 1],
};

/** The half of it that lies before a wall which looks to +x. */
const before: Pane = {
  ...ceiling,
  corners: [
    [0, 3, -500],
    [500, 3, -500],
    [500, 3, 500],
    [0, 3, 500],
  ],
};

test('an endless shining ceiling lights a floor fully, a wall by half, and nothing that looks down', () => {
  expect(paneFactor(ceiling, [0, 0, 0], [0, 1, 0])).toBeCloseTo(1, 2);
  expect(paneFactor(before, [0, 0, 0], [1, 0, 0])).toBeCloseTo(0.5, 1);
  expect(paneFactor(ceiling, [0, 0, 0], [0, -1, 0])).toBe(0);
});

const window: LitRoom['windows'][number] = {
  middle: [3, 1.5, 6],
  inward: [0, 0, -1],
  width: 1.5,
  height: 1.5,
  bars: { x: [0.5], y: [] },
};
const room: LitRoom = {
  ...{ x: 0, z: 0, width: 6, depth: 6, height: 4, floor: [0.5, 0.4, 0.3] },
  mood: moodLights.day,
  panes: [],
  spots: [],
  windows: [window],
  solids: [{ middle: [3, 0.25, 1], facing: 0, size: [1, 0.5, 0.5] }],
};
const brightness = (point: [number, number, number], normal: [number, number, number], solid?: number): number =>
  lightAt(room, point, normal, solid).reduce((sum, channel) => sum + channel, 0);

test('corners of the room are darker than its middle', () => {
  const up: [number, number, number] = [0, 1, 0];
  expect(brightness([0.05, 0, 0.05], up)).toBeLessThan(brightness([3, 0, 3.2], up) * 0.7);
});

test('the floor is dark beside a bench, and the bench does not shade itself', () => {
  const up: [number, number, number] = [0, 1, 0];
  expect(brightness([3, 0, 1.27], up)).toBeLessThan(brightness([3, 0, 2.6], up) * 0.75);
  expect(brightness([3, 0.5, 1], up, 0)).toBeGreaterThan(brightness([3, 0.5, 1], up) * 1.1);
});

test('sun falls through a window’s panes to the floor, not through its bar or the wall', () => {
  const { towards } = moodLights.day.sun!;
  const up: [number, number, number] = [0, 1, 0];
  /** Where the sun that passes a point of the window's plane meets the floor. */
  const below = (x: number, y: number): [number, number, number] => {
    const far = y / towards[1];
    return [x - towards[0] * far, 0, 6 - towards[2] * far];
  };
  const lit = brightness(below(3.4, 1.5), up);
  expect(lit).toBeGreaterThan(brightness(below(3, 1.5), up) + 0.3);
  expect(lit).toBeGreaterThan(brightness(below(5.2, 1.5), up) + 0.3);
});
