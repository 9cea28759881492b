import { halved, type Features } from './features.ts';

/** Which moments of the other belong to each moment of the one: the first and the last. */
export interface Path {
  first: Int32Array;
  last: Int32Array;
}

/** Cells of a matrix that is filled whole, without a band: three and a half minutes each. */
const whole = 120e6;

/** How far from the path found at half the resolution a finer one may go, in moments. */
const radius = 120;

/**
 * Aligns two series by dynamic time warping (Sakoe and Chiba 1978), coarse to fine (Salvador and Chan 2007): first at a
 * resolution at which every way can be tried, then in a band around that way. Time and memory grow with the length, not with
 * its square: a step takes two bits.
 */
export function warp(one: Features, other: Features): Path {
  if (one.count * other.count <= whole) return warpInBand(one, other, everywhere(one.count, other.count));
  const coarse = warp(halved(one), halved(other));
  return warpInBand(one, other, around(coarse, one.count, other.count));
}

/** The first and last column of each row that are tried. Neither ever goes back. */
interface Band {
  from: Int32Array;
  to: Int32Array;
}

function everywhere(rows: number, columns: number): Band {
  return { from: new Int32Array(rows), to: new Int32Array(rows).fill(columns - 1) };
}

function around({ first, last }: Path, rows: number, columns: number): Band {
  const from = Int32Array.from({ length: rows }, (_, i) => Math.max(0, 2 * (first[i >> 1] ?? 0) - radius));
  const to = Int32Array.from({ length: rows }, (_, i) => Math.min(columns - 1, 2 * (last[i >> 1] ?? 0) + 1 + radius));
  to[rows - 1] = columns - 1;
  return { from, to };
}

const both = 0;
const rowOnly = 1;
const columnOnly = 2;

/** The cheapest way through a band. */
export function warpInBand(one: Features, other: Features, { from, to }: Band): Path {
  const rows = one.count;
  const columns = other.count;
  const begins = new Float64Array(rows + 1);
  for (let i = 0; i < rows; i++) begins[i + 1] = (begins[i] ?? 0) + (to[i] ?? 0) - (from[i] ?? 0) + 1;
  const steps = new Uint8Array(Math.ceil((begins[rows] ?? 0) / 4));
  let above = new Float64Array(columns + 1).fill(Infinity);
  let row = new Float64Array(columns + 1).fill(Infinity);
  above[0] = 0;
  for (let i = 0; i < rows; i++) {
    const [left, right] = [from[i] ?? 0, to[i] ?? 0];
    // Only what was left by the row before last within reach has to be cleared.
    row.fill(Infinity, left, right + 2);
    for (let j = left; j <= right; j++) {
      const d = distance(one, i, other, j);
      let best = above[j] ?? Infinity;
      let step = both;
      if ((above[j + 1] ?? Infinity) < best) [best, step] = [above[j + 1] ?? Infinity, rowOnly];
      if ((row[j] ?? Infinity) < best) [best, step] = [row[j] ?? Infinity, columnOnly];
      row[j + 1] = best + d;
      const cell = (begins[i] ?? 0) + j - left;
      const byte = Math.floor(cell / 4);
      steps[byte] = (steps[byte] ?? 0) | (step << (2 * (cell % 4)));
    }
    [above, row] = [row, above];
    if (i + 1 < rows) above.fill(Infinity, 0, from[i] ?? 0).fill(Infinity, right + 2, (to[i + 1] ?? 0) + 2);
  }
  return walkBack(rows, columns, (i, j) => {
    const cell = (begins[i] ?? 0) + j - (from[i] ?? 0);
    return ((steps[Math.floor(cell / 4)] ?? 0) >> (2 * (cell % 4))) & 3;
  });
}

function walkBack(rows: number, columns: number, stepAt: (i: number, j: number) => number): Path {
  const first = new Int32Array(rows);
  const last = new Int32Array(rows).fill(-1);
  for (let i = rows - 1, j = columns - 1; i >= 0 && j >= 0;) {
    first[i] = j;
    if (last[i] === -1) last[i] = j;
    const step = stepAt(i, j);
    if (step !== columnOnly) i--;
    if (step !== rowOnly) j--;
  }
  return { first, last };
}

/** Euclidean. */
export function distance(one: Features, i: number, other: Features, j: number): number {
  const { size } = one;
  const [a, b] = [i * size, j * size];
  let sum = 0;
  for (let k = 0; k < size; k++) {
    const difference = (one.values[a + k] ?? 0) - (other.values[b + k] ?? 0);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}
