/**
 * Makes a function that writes the power of each frequency, 0 to `size / 2`, of `size` real samples into `power`. `size` is
 * a power of two. (Cooley and Tukey 1965, in place, decimation in time.)
 */
export function powerSpectrum(size: number): (samples: Float64Array, power: Float64Array) => void {
  const cosine = Float64Array.from({ length: size / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / size));
  const sine = Float64Array.from({ length: size / 2 }, (_, k) => -Math.sin((2 * Math.PI * k) / size));
  const order = bitReversed(size);
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  return (samples, power) => {
    for (let i = 0; i < size; i++) real[i] = samples[order[i] ?? 0] ?? 0;
    imaginary.fill(0);
    for (let span = 1; span < size; span *= 2) {
      const stride = size / (2 * span);
      for (let start = 0; start < size; start += 2 * span)
        for (let k = 0; k < span; k++) {
          const [a, b] = [start + k, start + k + span];
          const [c, s] = [cosine[k * stride] ?? 0, sine[k * stride] ?? 0];
          const [re, im] = [real[b] ?? 0, imaginary[b] ?? 0];
          const turnedRe = re * c - im * s;
          const turnedIm = re * s + im * c;
          const [ownRe, ownIm] = [real[a] ?? 0, imaginary[a] ?? 0];
          real[b] = ownRe - turnedRe;
          imaginary[b] = ownIm - turnedIm;
          real[a] = ownRe + turnedRe;
          imaginary[a] = ownIm + turnedIm;
        }
    }
    for (let k = 0; k <= size / 2; k++) power[k] = (real[k] ?? 0) ** 2 + (imaginary[k] ?? 0) ** 2;
  };
}

function bitReversed(size: number): Uint32Array {
  const order = new Uint32Array(size);
  for (let i = 1; i < size; i++) order[i] = ((order[i >> 1] ?? 0) >> 1) + (i % 2) * (size / 2);
  return order;
}
