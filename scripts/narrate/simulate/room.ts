/** Adds noise like that of a fan (as loud at each octave, roughly) so many dB softer than the speech. Changes `samples`. */
export function addNoise(samples: Float32Array, decibels: number, random: () => number): void {
  let power = 0;
  let loud = 0;
  for (const sample of samples)
    if (Math.abs(sample) > 300) {
      power += sample * sample;
      loud++;
    }
  const wanted = Math.sqrt(power / Math.max(1, loud)) * 10 ** (-decibels / 20);
  let low = 0;
  // A mean of white noise and of its lower half: their deviations are 0.58 and 0.13.
  for (let i = 0; i < samples.length; i++) {
    const white = 2 * random() - 1;
    low += 0.1 * (white - low);
    samples[i] = (samples[i] ?? 0) + (wanted * (white + 4 * low)) / 1.0;
  }
}

/**
 * What is heard in a room whose echo takes `seconds` to fall by 60 dB: after the sound itself, echoes at random moments that
 * grow softer (“velvet noise”, Karjalainen and Järveläinen 2007); together they are so many dB softer than the sound.
 */
export function echoing(
  samples: Float32Array,
  rate: number,
  { seconds, decibels }: { seconds: number; decibels: number },
  random: () => number,
): Float32Array {
  const echoes = Array.from({ length: Math.round(seconds * 400) }, () => {
    const at = 0.004 + random() * seconds;
    return { delay: Math.round(at * rate), gain: 10 ** ((-3 * at) / seconds) * (random() < 0.5 ? -1 : 1) };
  });
  const energy = echoes.reduce((sum, { gain }) => sum + gain * gain, 0);
  const scale = 10 ** (-decibels / 20) / Math.sqrt(energy);
  const out = samples.slice();
  for (const { delay, gain } of echoes)
    for (let i = delay; i < samples.length; i++) out[i] = (out[i] ?? 0) + (samples[i - delay] ?? 0) * gain * scale;
  return out;
}
