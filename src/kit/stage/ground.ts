export interface Spot {
  x: number;
  z: number;
}

/** A floor as a grid of places where one can stand. */
export interface Ground {
  x: number;
  z: number;
  columns: number;
  rows: number;
  free: Uint8Array;
}

/** Metres between neighbouring places. */
const cell = 0.2;

/** @param bounds the rectangle that holds everything one can walk on */
export function groundOf(
  bounds: { x: number; z: number; width: number; depth: number },
  isFree: (x: number, z: number) => boolean,
): Ground {
  const columns = Math.ceil(bounds.width / cell) + 1;
  const rows = Math.ceil(bounds.depth / cell) + 1;
  const free = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      free[row * columns + column] = isFree(bounds.x + column * cell, bounds.z + row * cell) ? 1 : 0;
  return { x: bounds.x, z: bounds.z, columns, rows, free };
}

/** The free place nearest to a point, or undefined where there is none within two metres. */
export function nearestFree(ground: Ground, { x, z }: Spot): Spot | undefined {
  let best: Spot | undefined;
  let least = 2;
  for (let row = 0; row < ground.rows; row++)
    for (let column = 0; column < ground.columns; column++) {
      if (!ground.free[row * ground.columns + column]) continue;
      const spot = { x: ground.x + column * cell, z: ground.z + row * cell };
      const distance = Math.hypot(spot.x - x, spot.z - z);
      if (distance < least) {
        least = distance;
        best = spot;
      }
    }
  return best;
}

const steps = [
  [1, 0, 1],
  [-1, 0, 1],
  [0, 1, 1],
  [0, -1, 1],
  [1, 1, Math.SQRT2],
  [1, -1, Math.SQRT2],
  [-1, 1, Math.SQRT2],
  [-1, -1, Math.SQRT2],
] as const;

/**
 * A way on foot as few straight lines, both ends among its points; undefined where none leads there.
 * A flood from the goal (Dijkstra with buckets of tenths), then the corners that can be cut are cut.
 */
export function findWay(ground: Ground, from: Spot, to: Spot): Spot[] | undefined {
  const start = nearestFree(ground, from);
  const goal = nearestFree(ground, to);
  if (!start || !goal) return undefined;
  const { columns, rows, free } = ground;
  const index = ({ x, z }: Spot): number =>
    Math.round((z - ground.z) / cell) * columns + Math.round((x - ground.x) / cell);
  const far = new Float32Array(columns * rows).fill(Infinity);
  const buckets: number[][] = [[index(goal)]];
  far[index(goal)] = 0;
  const first = index(start);
  for (let bucket = 0; bucket < buckets.length && far[first] === Infinity; bucket++)
    for (const at of buckets[bucket] ?? []) {
      if (Math.floor(far[at]! * 10) !== bucket) continue;
      const column = at % columns;
      const row = (at - column) / columns;
      for (const [i, j, cost] of steps) {
        const next = at + j * columns + i;
        if (column + i < 0 || column + i >= columns || row + j < 0 || row + j >= rows || !free[next]) continue;
        const reach = Math.fround(far[at]! + cost);
        if (reach >= far[next]!) continue;
        far[next] = reach;
        (buckets[Math.floor(reach * 10)] ??= []).push(next);
      }
    }
  if (far[first] === Infinity) return undefined;
  const way = [first];
  for (let at = first; far[at]! > 0;) {
    const column = at % columns;
    let next = at;
    for (const [i, j] of steps) {
      const other = at + j * columns + i;
      if (column + i >= 0 && column + i < columns && (far[other] ?? Infinity) < far[next]!) next = other;
    }
    way.push((at = next));
  }
  const spots = way.map((at) => ({
    x: ground.x + (at % columns) * cell,
    z: ground.z + Math.floor(at / columns) * cell,
  }));
  return [from, ...cut(ground, spots).slice(1, -1), to];
}

/** Leaves out points between which one can walk straight. */
function cut(ground: Ground, spots: readonly Spot[]): Spot[] {
  const kept = [spots[0]!];
  for (let at = 0; at < spots.length - 1;) {
    let next = at + 1;
    for (let reach = spots.length - 1; reach > at + 1; reach--)
      if (isClear(ground, spots[at]!, spots[reach]!)) {
        next = reach;
        break;
      }
    kept.push(spots[next]!);
    at = next;
  }
  return kept;
}

function isClear(ground: Ground, from: Spot, to: Spot): boolean {
  const count = Math.ceil(Math.hypot(to.x - from.x, to.z - from.z) / (cell / 2));
  for (let i = 1; i < count; i++) {
    const column = Math.round((from.x + ((to.x - from.x) * i) / count - ground.x) / cell);
    const row = Math.round((from.z + ((to.z - from.z) * i) / count - ground.z) / cell);
    if (!ground.free[row * ground.columns + column]) return false;
  }
  return true;
}
