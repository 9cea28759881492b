/** The sound is looked at this often a second: enough for a waveform, and five minutes are 10 MB. */
const rate = 8_000;

/** The loudest sample of each of `count` stretches of equal length, 0 to 100, the loudest of all as 100. */
export function peaksIn(samples: Float32Array, count: number): number[] {
  const step = samples.length / count;
  const peaks = Array.from({ length: count }, (_, i) =>
    samples
      .subarray(Math.floor(i * step), Math.max(Math.floor(i * step) + 1, Math.floor((i + 1) * step)))
      .reduce((most, sample) => Math.max(most, Math.abs(sample)), 0),
  );
  const loudest = Math.max(0.01, ...peaks);
  return peaks.map((peak) => Math.round((peak / loudest) * 100));
}

/** The waveform of a recording, and how long it is in seconds. Rejects where the browser can't read it. */
export async function readSound(sound: Blob, count: number): Promise<{ peaks: number[]; seconds: number }> {
  const context = new OfflineAudioContext(1, 1, rate);
  const decoded = await context.decodeAudioData(await sound.arrayBuffer());
  return { peaks: peaksIn(decoded.getChannelData(0), count), seconds: decoded.duration };
}
