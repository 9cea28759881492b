import { BoxGeometry, BufferGeometry, CylinderGeometry, Float32BufferAttribute } from 'three';

/** A box of metres, its faces divided so that baked light has points to lie on. It stands on y = 0. */
export function box(width: number, height: number, depth: number, cell = 0.12): BufferGeometry {
  const steps = (length: number) => Math.max(1, Math.min(8, Math.round(length / cell)));
  return new BoxGeometry(width, height, depth, steps(width), steps(height), steps(depth)).translate(0, height / 2, 0);
}

/** A round bar or disc that stands on y = 0. */
export function bar(radius: number, height: number, { top = radius, sides = 12, steps = 1 } = {}): BufferGeometry {
  return new CylinderGeometry(top, radius, height, sides, steps).translate(0, height / 2, 0);
}

interface Leaf {
  length: number;
  width: number;
  /** How far the tip hangs below the base, in lengths. */
  droop?: number;
  /** How high the edges stand over the midrib, in widths. */
  fold?: number;
  /** How much the edges run in waves, in widths. */
  wave?: number;
  along?: number;
  across?: number;
  phase?: number;
}

/** How wide a tobacco leaf is at t of its length: widest a little before the middle, drawn out into a tip. */
function outline(t: number): number {
  return Math.sin(Math.PI * t ** 0.78) ** 0.8 + (t < 0.06 ? 0.06 : 0);
}

/** A tobacco leaf from its base at the origin along x, its upper side towards y. */
export function leaf({
  length,
  width,
  droop = 0.3,
  fold = 0.12,
  wave = 0.05,
  along = 10,
  across = 4,
  phase = 0,
}: Leaf): BufferGeometry {
  const position: number[] = [];
  const index: number[] = [];
  for (let i = 0; i <= along; i++) {
    const t = i / along;
    for (let j = 0; j <= across; j++) {
      const side = (j / across) * 2 - 1;
      const half = (width / 2) * outline(Math.min(t, 0.995));
      const lift = Math.abs(side) * fold * width + Math.sin(t * 17 + side * 2.2 + phase) * side ** 2 * wave * width;
      position.push(length * t * (1 - droop * 0.22 * t), lift - droop * length * t ** 2.2, side * half);
      if (i === along || j === across) continue;
      const a = i * (across + 1) + j;
      const b = a + across + 1;
      index.push(a, a + 1, b, b, a + 1, b + 1);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

/** A colour for each point of a leaf: the midrib lighter. */
export function veined(blade: string, rib: string): (at: { z: number }) => string {
  return ({ z }) => (Math.abs(z) < 1e-4 ? rib : blade);
}

/** Numbers from 0 to 1 that are the same on every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
