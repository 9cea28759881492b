import { rate } from './strike.ts';

/** Sounds that lie over a place and go round without a seam; each gives samples from -1 to 1. */
export type Air = (seconds: number, random: () => number) => Float64Array;

/** How long the end runs into the beginning, in seconds. */
const seam = 2;

/** A slow line between 0 and 1 that never repeats within a minute. */
function drift(random: () => number, ...hertz: number[]): (t: number) => number {
  const phases = hertz.map(() => random() * 2 * Math.PI);
  return (t) =>
    0.5 + hertz.reduce((sum, each, i) => sum + Math.sin(2 * Math.PI * each * t + phases[i]!), 0) / (2 * hertz.length);
}

/** The end fades into the beginning, and the loudest is as loud as asked. */
function round(long: Float64Array, seconds: number, peak: number): Float64Array {
  const samples = long.slice(0, seconds * rate);
  const overlap = seam * rate;
  for (let i = 0; i < overlap; i++) {
    const share = i / overlap;
    samples[i] = samples[i]! * Math.sqrt(share) + (long[seconds * rate + i] ?? 0) * Math.sqrt(1 - share);
  }
  const most = samples.reduce((high, value) => Math.max(high, Math.abs(value)), 1e-9);
  return samples.map((value) => (value * peak) / most);
}

/** Wind over a ridge: noise whose brightness and strength come and go. */
export const wind: Air = (seconds, random) => {
  const samples = new Float64Array((seconds + seam) * rate);
  const gust = drift(random, 0.07, 0.13, 0.31);
  let [first, second] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const strength = gust(i / rate);
    const open = 0.012 + 0.06 * strength;
    first += open * (random() * 2 - 1 - first);
    second += open * 1.6 * (first - second);
    samples[i] = second * (0.35 + strength);
  }
  return round(samples, seconds, 0.5);
};

/** A wide river that hardly flows: soft noise, and small drops that rise in pitch as they close. */
export const water: Air = (seconds, random) => {
  const samples = new Float64Array((seconds + seam) * rate);
  const swell = drift(random, 0.11, 0.23);
  let low = 0;
  for (let i = 0; i < samples.length; i++) {
    low += 0.045 * (random() * 2 - 1 - low);
    samples[i] = low * (0.12 + 0.2 * swell(i / rate));
  }
  for (let t = 0; t < seconds + seam - 0.3; t += 0.05 + random() * 0.22) {
    const [pitch, level, long] = [320 + random() * 620, 0.02 + 0.08 * random() ** 3, 0.03 + random() * 0.06];
    const from = Math.round(t * rate);
    for (let i = 0; i < long * 3 * rate; i++) {
      const at = i / rate;
      const rise = Math.min(1, at / 0.004);
      samples[from + i]! += level * rise * Math.exp(-at / long) * Math.sin(2 * Math.PI * pitch * (at + 3 * at * at));
    }
  }
  return round(samples, seconds, 0.5);
};

/** An evening of insects: three that chirp, each at its own pace, far and near. */
export const insects: Air = (seconds, random) => {
  const samples = new Float64Array((seconds + seam) * rate);
  for (const [pitch, pulses, every, level] of [
    [4350, 4, 0.86, 0.5],
    [3720, 3, 1.34, 0.3],
    [5180, 7, 2.7, 0.16],
  ] as const)
    for (let t = random() * every; t < seconds + seam - 1; t += every * (0.92 + random() * 0.2))
      for (let k = 0; k < pulses; k++) {
        const from = Math.round((t + k * 0.034) * rate);
        const loud = level * (0.7 + random() * 0.3);
        for (let i = 0; i < 0.022 * rate; i++)
          samples[from + i]! +=
            loud * Math.sin((Math.PI * i) / (0.022 * rate)) ** 2 * Math.sin((2 * Math.PI * pitch * i) / rate);
      }
  const air = wind(seconds + seam, random);
  return round(
    samples.map((value, i) => value * 0.5 + air[i]! * 0.3),
    seconds,
    0.34,
  );
};
