/** Where there is no sound yet, a thread. */
const thread = 6;

/**
 * The waveform of a part in so many bars of equal time, each 0 to 100: how loud it is in the mean, so that sentences and
 * the silence between them are seen.
 * @param peaks the loudest sample of each stretch of equal length, 0 to 100; none where a device reads
 */
export function barsOf(peaks: readonly number[], count: number): number[] {
  const bars = Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i / count) * peaks.length);
    const within = peaks.slice(from, Math.max(from + 1, Math.ceil(((i + 1) / count) * peaks.length)));
    return within.reduce((sum, peak) => sum + peak, 0) / Math.max(1, within.length);
  });
  const loudest = Math.max(1, ...bars);
  return bars.map((bar) => Math.max(thread, (bar / loudest) ** 1.4 * 96));
}

/** The bars as one path in a box of `bars.length` by 100. */
export function pathOf(bars: readonly number[]): string {
  return bars.map((height, i) => `M${String(i + 0.5)} ${(50 - height / 2).toFixed(1)}v${height.toFixed(1)}`).join('');
}
