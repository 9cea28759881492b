/** One tone of a thing that is struck: its pitch, how loud it is, and how long until a tenth of it is left, in seconds. */
export interface Partial {
  hertz: number;
  level: number;
  seconds: number;
}

/** What a thing sounds like: its tones, and the noise of the blow. */
export interface Thing {
  partials: readonly Partial[];
  /** The blow's noise: how loud, how long, and how dull (0 bright, 1 dull). */
  blow: { level: number; seconds: number; dullness: number };
}

export interface Strike {
  at: number;
  /** 0 to 1: a harder blow is brighter, too. */
  force: number;
}

export const rate = 44_100;

/**
 * Additive synthesis of a thing that is struck several times.
 * @param random numbers from 0 up to 1 for phases and noise
 * @returns samples from -1 to 1
 */
export function ring(
  { partials, blow }: Thing,
  strikes: readonly Strike[],
  seconds: number,
  random: () => number,
): Float64Array {
  const samples = new Float64Array(Math.round(seconds * rate));
  for (const { at, force } of strikes) {
    const from = Math.round(at * rate);
    partials.forEach(({ hertz, level, seconds: decay }, index) => {
      const phase = random() * 2 * Math.PI;
      const loud = level * force * force ** (index / partials.length);
      for (let i = from; i < samples.length; i++) {
        const t = (i - from) / rate;
        // A tone needs some turns to begin: without them it clicks.
        const rise = Math.min(1, (t * hertz) / 2);
        samples[i]! += loud * rise * 10 ** (-t / decay) * Math.sin(2 * Math.PI * hertz * t + phase);
      }
    });
    let dull = 0;
    const until = Math.min(samples.length, from + Math.round(blow.seconds * 4 * rate));
    for (let i = from; i < until; i++) {
      dull = blow.dullness * dull + (1 - blow.dullness) * (random() * 2 - 1);
      samples[i]! += blow.level * force * 10 ** (-(i - from) / rate / blow.seconds) * dull;
    }
  }
  return faded(samples);
}

/** As loud as it can be without harm, its end fading out. */
function faded(samples: Float64Array): Float64Array {
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  const end = Math.round(0.4 * rate);
  return samples.map((value, i) => (0.8 * value * Math.min(1, (samples.length - i) / end)) / peak);
}
