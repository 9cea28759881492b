import { expect, test } from 'vitest';
import type { Doorway, Scene, SceneRoom } from '@/media/hall/scene/scene.ts';
import { visibleRooms } from './visibility.ts';

/** Three rooms of 6 × 6 m in a row along x, 0.3 m apart, with doors in the middle of their walls. */
function room(index: number): SceneRoom {
  const x = index * 6.3;
  const door = (to: number, at: number, outward: number): Doorway => ({
    to,
    from: { x: at, z: 2.1 },
    until: { x: at, z: 3.9 },
    outward: { x: outward, z: 0 },
    thick: 0.3,
  });
  return {
    ...{ id: `r${String(index)}`, x, z: 0, width: 6, depth: 6, height: 4, hasWindow: false },
    doors: [...(index > 0 ? [door(index - 1, x, -1)] : []), ...(index < 2 ? [door(index + 1, x + 6, 1)] : [])],
    ...{ blocks: [], hangings: [], places: [], sheet: { width: 0, height: 0, pictures: 0 } },
  };
}
const scene: Scene = {
  ...{ version: 1, revision: '', hasOutside: false, start: { x: 1, z: 3, facing: 0 } },
  rooms: [room(0), room(1), room(2)],
};
const wide = 1.4;

test('through doors in line one sees to the last room', () => {
  expect(visibleRooms(scene, { x: 1, z: 3, facing: Math.PI / 2 }, 0, wide)).toEqual([0, 1, 2]);
});

test('who looks away from the door sees one room', () => {
  expect(visibleRooms(scene, { x: 1, z: 3, facing: -Math.PI / 2 }, 0, wide)).toEqual([0]);
});

test('from the corner one sees into the next room, not into the one behind it', () => {
  expect(visibleRooms(scene, { x: 4.5, z: 0.6, facing: 0.5 }, 0, wide)).toEqual([0, 1]);
});

test('in the doorway one sees what lies before one', () => {
  expect(visibleRooms(scene, { x: 6.1, z: 3, facing: Math.PI / 2 }, 0, wide)).toEqual([0, 1, 2]);
});
