import { powerSpectrum } from './spectrum.ts';

/** Samples a second that the coefficients are made for. */
export const analysisRate = 16_000;

/** Samples from one vector to the next: 20 ms. */
export const hop = 320;

/** Samples that a vector is made of: 32 ms. */
export const span = 512;

export const coefficients = 13;

/** Mel bands. */
export const bands = 26;
const lowest = 100;
const highest = 7600;

/** Added to the energy of each band: noise of a few steps of 16 bits is silence. */
const floor = 1e4;

/**
 * Makes a function that gives the logarithm of the energy of `span` samples of 16 bits in each of 26 triangular mel bands from
 * 100 to 7,600 Hz, behind pre-emphasis and a Hamming window. What it gives is overwritten by the next call.
 */
export function bandsMaker(): (samples: ArrayLike<number>) => Float64Array {
  const spectrumOf = powerSpectrum(span);
  const window = Float64Array.from({ length: span }, (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (span - 1)));
  const weights = melBands();
  const windowed = new Float64Array(span);
  const power = new Float64Array(span / 2 + 1);
  const energies = new Float64Array(bands);
  return (samples) => {
    for (let i = 0; i < span; i++) windowed[i] = ((samples[i] ?? 0) - 0.97 * (samples[i - 1] ?? 0)) * (window[i] ?? 0);
    spectrumOf(windowed, power);
    weights.forEach(({ first, shares }, band) => {
      let energy = floor;
      for (let k = 0; k < shares.length; k++) energy += (power[first + k] ?? 0) * (shares[k] ?? 0);
      energies[band] = Math.log(energy);
    });
    return energies;
  };
}

/**
 * Makes a function that turns the energies of `bandsMaker` into mel-frequency cepstral coefficients (Davis and Mermelstein
 * 1980). What it gives is overwritten by the next call.
 */
export function cepstrumMaker(): (energies: ArrayLike<number>) => Float64Array {
  const transform = Array.from({ length: coefficients }, (_, q) =>
    Float64Array.from({ length: bands }, (__, band) => Math.cos((Math.PI * q * (band + 0.5)) / bands)),
  );
  const cepstrum = new Float64Array(coefficients);
  return (energies) => {
    for (const [q, row] of transform.entries()) {
      let sum = 0;
      for (let band = 0; band < bands; band++) sum += (energies[band] ?? 0) * (row[band] ?? 0);
      cepstrum[q] = sum;
    }
    return cepstrum;
  };
}

const mel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
const hertz = (mels: number): number => 700 * (10 ** (mels / 2595) - 1);

/** Triangles that overlap by half, equally wide in mels: the first frequency of each and how much of each counts. */
function melBands(): { first: number; shares: Float64Array }[] {
  const corner = (i: number): number =>
    (hertz(mel(lowest) + ((mel(highest) - mel(lowest)) * i) / (bands + 1)) * span) / analysisRate;
  return Array.from({ length: bands }, (_, band) => {
    const [left, peak, right] = [corner(band), corner(band + 1), corner(band + 2)];
    const first = Math.ceil(left);
    const shares = Float64Array.from({ length: Math.floor(right) - first + 1 }, (__, i) => {
      const at = first + i;
      return at < peak ? (at - left) / (peak - left) : (right - at) / (right - peak);
    });
    return { first, shares };
  });
}
