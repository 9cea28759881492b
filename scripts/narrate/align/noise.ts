import { levelsPerSecond, middle } from './analyse.ts';
import type { Features } from './features.ts';
import { smoothed, type Stretch } from './speech.ts';

/** Nearer to speech than this a silence may still hold its softest sounds, in seconds. */
const guard = 0.15;

/** From less silence than this nobody learns what the noise is like, in seconds. */
const least = 1;

/** What is so many deviations above what the noise amounts to is speech. */
const certainty = 3;

/** The noise of a recording, by its mel bands, in decibels. */
export interface Noise {
  mean: Float32Array;
  deviation: Float32Array;
  /** What `aboveNoise` gives of the noise alone, in the mean. */
  usual: number;
  /** What is above this is speech. */
  limit: number;
}

/** Learns the noise where nobody speaks; undefined where there is too little of that. */
export function noiseIn(levels: Features, speech: readonly Stretch[]): Noise | undefined {
  const silent = silentIn(levels.count, speech);
  if (silent.length < least * levelsPerSecond) return undefined;
  const bands = Array.from({ length: levels.size }, (_, band) =>
    spread(silent.map((i) => levels.values[i * levels.size + band] ?? 0)),
  );
  // Where there is no noise at all (a gate, a recording put together) a decibel is as good as none.
  const mean = Float32Array.from(bands, (band) => band.mean);
  const deviation = Float32Array.from(bands, (band) => Math.max(1, band.deviation));
  const above = smoothed(aboveNoise(levels, { mean, deviation }));
  const score = spread(silent.map((i) => above[i] ?? 0));
  return { mean, deviation, usual: score.mean, limit: score.mean + certainty * score.deviation };
}

/**
 * How far each moment is above the noise: the deviations of each band, what is below the noise as nothing, in the mean over
 * all bands. The soft end of a vowel is above the noise in a few low bands long after the mean of all levels is not.
 */
export function aboveNoise(
  { size, count, values }: Features,
  { mean, deviation }: Pick<Noise, 'mean' | 'deviation'>,
): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => {
    let sum = 0;
    for (let band = 0; band < size; band++)
      sum += Math.max(0, ((values[i * size + band] ?? 0) - (mean[band] ?? 0)) / (deviation[band] ?? 1));
    return sum / size;
  });
}

/**
 * What `aboveNoise` would give, in the mean, of a voice without noise if it had been recorded in this noise, as loud in each
 * band as the one in `recorded`.
 */
export function asIfIn(noise: Noise, voice: Features, recorded: Features): Float32Array {
  const { size, count, values } = voice;
  const gains = Array.from({ length: size }, (_, band) => loudIn(recorded, band) - loudIn(voice, band));
  const alone = positivePart(0);
  return Float32Array.from({ length: count }, (_, i) => {
    let sum = 0;
    for (let band = 0; band < size; band++) {
      const level = (values[i * size + band] ?? 0) + (gains[band] ?? 0) - (noise.mean[band] ?? 0);
      // Powers add up; the noise is 0 here.
      const together = 10 * Math.log10(10 ** (level / 10) + 1);
      sum += positivePart(together / (noise.deviation[band] ?? 1)) - alone;
    }
    return noise.usual + sum / size;
  });
}

/** The mean of what is above 0 of numbers that scatter around this one with the deviation 1. */
function positivePart(mean: number): number {
  // Of the normal distribution; its integral as Bowling and others (2009) approximate it, to a hundredth.
  const density = Math.exp(-(mean * mean) / 2) / Math.sqrt(2 * Math.PI);
  return mean / (1 + Math.exp(-1.702 * mean)) + density;
}

/** The moments that are far from speech. */
function silentIn(count: number, speech: readonly Stretch[]): number[] {
  const silent: number[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    const at = middle + i / levelsPerSecond;
    while (next < speech.length && (speech[next]?.end ?? 0) + guard < at) next++;
    if (at < (speech[next]?.start ?? Infinity) - guard) silent.push(i);
  }
  return silent;
}

function loudIn({ size, count, values }: Features, band: number): number {
  const inOrder = Float32Array.from({ length: count }, (_, i) => values[i * size + band] ?? 0).sort();
  return inOrder[Math.floor(0.9 * count)] ?? 0;
}

function spread(numbers: readonly number[]): { mean: number; deviation: number } {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / numbers.length) };
}
