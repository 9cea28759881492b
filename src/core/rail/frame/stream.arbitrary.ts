import fc from 'fast-check';

/** The same bytes, cut into chunks anywhere: in single bytes, in the middle of a frame, with empty ones between. */
export function chunksOf(bytes: Uint8Array): fc.Arbitrary<Uint8Array[]> {
  return fc.array(fc.nat(bytes.length), { maxLength: 40 }).map((cuts) => {
    const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
    return places.slice(1).map((to, n) => bytes.slice(places[n], to));
  });
}

/** Noise on the line. */
export const garbage = fc.uint8Array({ maxLength: 40 });

/** Counts that fit into 32 bits. */
export const counts = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

export function join(parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
