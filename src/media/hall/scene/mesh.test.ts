import { expect, test } from 'vitest';
import type { LitRoom } from './light.ts';
import { lightmapOf, shoulder } from './lightmap.ts';
import { meshOf } from './mesh.ts';
import { moodLights } from './mood.data.ts';
import { cornerShorts } from './scene.ts';
import { normalOf, sidesOf } from './surface.ts';

const room: LitRoom = {
  ...{ x: 2, z: 3, width: 6, depth: 6, height: 4, floor: [0.5, 0.4, 0.3] },
  ...{ mood: moodLights.day, panes: [], spots: [], windows: [], solids: [] },
};

const box = sidesOf(
  { middle: [5, 1, 6], facing: 0.3, size: [2, 1, 0.5] },
  { layer: 'wood', tint: [1, 0.5, 0.2], density: 8 },
);

test('all sides of a box look away from its middle', () => {
  expect(box).toHaveLength(6);
  for (const side of box) {
    const normal = normalOf(side);
    const middle = [0, 1, 2].map((i) => side.at[i]! + (side.u[i]! + side.v[i]!) / 2);
    const away = middle[0]! * normal[0] + middle[1]! * normal[1] + middle[2]! * normal[2];
    expect(away).toBeGreaterThan(5 * normal[0] + 1 * normal[1] + 6 * normal[2]);
  }
});

test('a mesh has four corners a surface, in millimetres from the room’s corner, with light inside its sheet', () => {
  const light = lightmapOf(box, room);
  const shorts = new Int16Array(meshOf(box, light, [2, 0, 3]).buffer);
  expect(shorts).toHaveLength(box.length * 4 * cornerShorts);
  box.forEach(({ at }, index) => {
    const offset = index * 4 * cornerShorts;
    expect(shorts[offset]).toBeCloseTo((at[0] - 2) * 1000, -1);
    expect(shorts[offset + 1]).toBeCloseTo(at[1] * 1000, -1);
    for (let corner = 0; corner < 4; corner++) {
      const u = (shorts[offset + corner * cornerShorts + 6]! / 32767) * light.width;
      const place = light.at[index]!;
      expect(u).toBeGreaterThan(place.x);
      expect(u).toBeLessThan(place.x + place.width);
    }
  });
});

test('the tint of a surface is in its light', () => {
  const light = lightmapOf(box, room);
  const { x, y, width, height } = light.at[0]!;
  const offset = ((y + (height >> 1)) * light.width + x + (width >> 1)) * 3;
  const [red, green, blue] = light.pixels.subarray(offset, offset + 3);
  expect(red).toBeGreaterThan(green! * 1.6);
  expect(green).toBeGreaterThan(blue! * 1.6);
});

test('bright light is held back, dark light is left as it is', () => {
  expect(shoulder(0.4)).toBe(0.4);
  expect(shoulder(9)).toBeLessThanOrEqual(1.5);
  expect(shoulder(0.71)).toBeGreaterThan(0.7);
});
