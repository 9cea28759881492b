import { expect, test } from 'vitest';
import { readGlb } from './glb.ts';

/** A .glb of a document alone: what it says of itself is all that is read. */
function glb(document: object, cut = 0): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(document).padEnd(400));
  const bytes = new Uint8Array(20 + text.length);
  const view = new DataView(bytes.buffer);
  [0x46546c67, 2, bytes.length, text.length, 0x4e4f534a].forEach((word, i) => view.setUint32(i * 4, word, true));
  bytes.set(text, 20);
  return bytes.subarray(0, bytes.length - cut);
}

const positions = { count: 24, componentType: 5126, min: [-1, 0, -0.5], max: [1, 3, 0.5] };
const mesh = { primitives: [{ attributes: { POSITION: 0 }, indices: 1 }] };
const accessors = [positions, { count: 36, componentType: 5123 }];

test('an object has the box of its positions', () => {
  expect(readGlb(glb({ nodes: [{ mesh: 0 }], meshes: [mesh], accessors }))).toEqual({
    ...{ width: 2, height: 3, depth: 1, triangles: 12 },
  });
});

test('nodes scale, turn and move what is in them', () => {
  const half = Math.SQRT1_2;
  const nodes = [
    { children: [1], scale: [2, 2, 2] },
    { mesh: 0, rotation: [0, half, 0, half], translation: [5, 0, 0] },
  ];
  const box = readGlb(glb({ scenes: [{ nodes: [0] }], nodes, meshes: [mesh], accessors }));
  expect([box.width, box.height, box.depth].map((edge) => Math.round(edge * 1e6) / 1e6)).toEqual([2, 6, 4]);
});

test('quantised positions are fractions of the greatest number', () => {
  const quantised = {
    ...positions,
    componentType: 5122,
    normalized: true,
    min: [-32767, 0, 0],
    max: [32767, 16384, 0],
  };
  const box = readGlb(glb({ nodes: [{ mesh: 0 }], meshes: [mesh], accessors: [quantised, accessors[1]] }));
  expect(box.width).toBe(2);
  expect(box.height).toBeCloseTo(0.5, 4);
});

test.each([
  ['nothing', new Uint8Array()],
  ['what was cut off', glb({}, 7)],
  ['an empty scene', glb({ nodes: [] })],
  ['a child that is not there', glb({ nodes: [{ children: [3] }] })],
  ['a child that is its own parent', glb({ nodes: [{ children: [0] }] })],
  ['positions without bounds', glb({ nodes: [{ mesh: 0 }], meshes: [mesh], accessors: [{ count: 3 }, { count: 3 }] })],
])('%s is refused', (_, bytes) => {
  expect(() => readGlb(bytes)).toThrow();
});
