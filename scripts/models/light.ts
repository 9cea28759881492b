import type { Mesh } from './shape.ts';

const resolution = 88;
const rays = 72;

/** Directions spread evenly over the sphere (a Fibonacci spiral). */
const directions = Array.from({ length: rays }, (_, i): [number, number, number] => {
  const y = 1 - ((i + 0.5) / rays) * 2;
  const around = Math.sqrt(1 - y * y);
  const angle = i * 2.399963;
  return [Math.cos(angle) * around, y, Math.sin(angle) * around];
});

/** Light that comes from a direction: a pale room, a bright window at the upper left in front, a warm floor below. */
function arriving([x, y, z]: [number, number, number]): [number, number, number] {
  if (y < 0) return [0.5, 0.45, 0.38];
  const window = Math.max(0, -0.52 * x + 0.62 * y + 0.59 * z) ** 3;
  return [0.68 + 1.5 * window, 0.7 + 1.42 * window, 0.72 + 1.25 * window];
}

/** Which cells of a box around the mesh hold something of it. */
function occupy({ position, index }: Mesh) {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  position.forEach((value, i) => {
    low[i % 3] = Math.min(low[i % 3]!, value);
    high[i % 3] = Math.max(high[i % 3]!, value);
  });
  const cell = Math.max(...high.map((value, axis) => value - low[axis]!)) / resolution;
  const full = new Set<number>();
  const key = (x: number, y: number, z: number) =>
    (Math.floor((x - low[0]!) / cell) * 256 + Math.floor((y - low[1]!) / cell)) * 256 +
    Math.floor((z - low[2]!) / cell);
  for (let i = 0; i < index.length; i += 3) {
    const corner = (k: number) => [0, 1, 2].map((axis) => position[index[i + k]! * 3 + axis]!);
    const [a, b, c] = [corner(0), corner(1), corner(2)];
    const longest = Math.max(distance(a, b), distance(b, c), distance(c, a));
    const steps = Math.max(1, Math.ceil((longest / cell) * 1.4));
    for (let u = 0; u <= steps; u++)
      for (let v = 0; v <= steps - u; v++) {
        const [p, q] = [u / steps, v / steps];
        const at = [0, 1, 2].map((axis) => a[axis]! + (b[axis]! - a[axis]!) * p + (c[axis]! - a[axis]!) * q);
        full.add(key(at[0]!, at[1]!, at[2]!));
      }
  }
  return { cell, floor: low[1]!, blocked: (x: number, y: number, z: number) => full.has(key(x, y, z)) };
}

function distance(a: number[], b: number[]): number {
  return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!);
}

/**
 * Multiplies each point's colour by the light that reaches it past the rest of the model, so that an object needs no
 * lamp in the hall and still stands on its own shadows. The cells are coarse: contact shadows, not sharp ones.
 * @param reach how many cells away (of 88 along the longest side) something still takes light
 */
export function bakeLight(mesh: Mesh, reach = 34): void {
  const { cell, floor, blocked } = occupy(mesh);
  for (let i = 0; i < mesh.thin.length; i++) {
    const at = [0, 1, 2].map((axis) => mesh.position[i * 3 + axis]!) as [number, number, number];
    const normal = [0, 1, 2].map((axis) => mesh.normal[i * 3 + axis]!) as [number, number, number];
    const light = [0, 0, 0];
    let most = 0;
    for (const ray of directions) {
      const facing = ray[0] * normal[0] + ray[1] * normal[1] + ray[2] * normal[2];
      const weight = mesh.thin[i] === 1 ? Math.abs(facing) * (facing > 0 ? 0.62 : 0.38) : facing;
      if (weight <= 0) continue;
      most += weight;
      if (isBlocked(at, ray, reach, cell, floor, blocked)) continue;
      arriving(ray).forEach((value, channel) => (light[channel]! += value * weight));
    }
    for (let channel = 0; channel < 3; channel++) {
      // Light that bounces keeps the deepest corner from black.
      const lit = 0.16 + (most > 0 ? light[channel]! / most : 0) * 0.92;
      mesh.colour[i * 3 + channel] = Math.min(1, mesh.colour[i * 3 + channel]! * lit);
    }
  }
}

function isBlocked(
  from: [number, number, number],
  ray: [number, number, number],
  reach: number,
  cell: number,
  floor: number,
  blocked: (x: number, y: number, z: number) => boolean,
): boolean {
  // The first steps are the surface's own cells.
  for (let step = 2; step < reach; step++) {
    const way = step * cell;
    const y = from[1] + ray[1] * way;
    if (y < floor) return step < 6;
    if (blocked(from[0] + ray[0] * way, y, from[2] + ray[2] * way)) return true;
  }
  return false;
}
