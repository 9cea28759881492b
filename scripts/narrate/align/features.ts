/** What each moment of a sound is like: `count` vectors of `size` numbers, one behind the other. */
export interface Features {
  size: number;
  count: number;
  values: Float32Array;
}

/** Vectors that are collected one by one without knowing how many there will be. */
export function featureList(size: number): { push(vector: ArrayLike<number>): void; end(): Features } {
  let values = new Float32Array(size * 1024);
  let count = 0;
  return {
    push(vector) {
      if ((count + 1) * size > values.length) {
        const longer = new Float32Array(values.length * 2);
        longer.set(values);
        values = longer;
      }
      values.set(vector, count * size);
      count++;
    },
    end: () => ({ size, count, values: values.slice(0, count * size) }),
  };
}

/** Each coefficient with the mean 0 and the deviation 1: what microphones, rooms and voices differ in most is gone. */
export function standardised({ size, count, values }: Features): Features {
  const out = new Float32Array(values.length);
  for (let k = 0; k < size; k++) {
    let sum = 0;
    let squares = 0;
    for (let i = k; i < values.length; i += size) {
      const value = values[i] ?? 0;
      sum += value;
      squares += value * value;
    }
    const mean = sum / Math.max(1, count);
    const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) + 1e-6;
    for (let i = k; i < values.length; i += size) out[i] = ((values[i] ?? 0) - mean) / deviation;
  }
  return { size, count, values: out };
}

/** The same at half the rate: the mean of every two. */
export function halved({ size, count, values }: Features): Features {
  const half = Math.ceil(count / 2);
  const out = new Float32Array(half * size);
  for (let i = 0; i < half; i++) {
    const [a, b] = [2 * i * size, Math.min(2 * i + 1, count - 1) * size];
    for (let k = 0; k < size; k++) out[i * size + k] = ((values[a + k] ?? 0) + (values[b + k] ?? 0)) / 2;
  }
  return { size, count: half, values: out };
}
