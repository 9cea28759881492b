/**
 * A copy of the items in an order that depends on nothing but the seed (and their number): the same member sees the same
 * order again on another device. Fisher–Yates over sfc32.
 */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const random = sfc32(seed);
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/** Draws `take` of the items (all if undefined), in the order in which they were written. */
export function draw<T>(items: readonly T[], take: number | undefined, seed: string): T[] {
  const drawn = new Set(
    shuffle(
      items.map((_, i) => i),
      seed,
    ).slice(0, take),
  );
  return items.filter((_, i) => drawn.has(i));
}

/**
 * Numbers from 0 to below 1. sfc32 by Chris Doty-Humphrey (PractRand, public domain), seeded by three FNV-1a hashes of
 * the text; the first twelve numbers are thrown away, as its author advises.
 */
function sfc32(seed: string): () => number {
  let a = fnv1a(seed, 0x811c9dc5);
  let b = fnv1a(seed, a);
  let c = fnv1a(seed, b);
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
