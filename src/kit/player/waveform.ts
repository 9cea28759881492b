import type { NarratedWork } from '@/kit/narration/manifest.ts';

/** Where there is no sound yet, a thread. */
const thread = 6;

/** A work's waveform: the height of each bar, 0 to 100, and where its parts begin, as shares of the whole. */
export interface Waveform {
  bars: number[];
  marks: number[];
}

/**
 * Draws a work's sound, all parts one behind another, in so many bars of equal time.
 * @param secondsOf how long each part is
 */
export function waveform({ parts }: NarratedWork, secondsOf: (part: number) => number, count: number): Waveform {
  const lengths = parts.map((_, i) => secondsOf(i));
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((sum, length) => sum + length, 0));
  const heightAt = (from: number, to: number): number => {
    const part = starts.findLastIndex((start) => start <= from);
    const peaks = parts[part]?.sound?.peaks ?? [];
    const [start = 0, length = 1] = [starts[part], lengths[part]];
    const index = (seconds: number): number => ((seconds - start) / length) * peaks.length;
    const within = peaks.slice(Math.floor(index(from)), Math.max(Math.floor(index(from)) + 1, Math.ceil(index(to))));
    return Math.max(thread, ...within);
  };
  const step = all / count;
  return {
    bars: Array.from({ length: count }, (_, i) => heightAt(i * step, (i + 1) * step)),
    marks: starts.slice(1).map((start) => start / all),
  };
}

/** The bars as one path in a box of `bars.length` by 100. */
export function pathOf(bars: readonly number[]): string {
  return bars.map((height, i) => `M${String(i + 0.5)} ${String(50 - height / 2)}v${String(height)}`).join('');
}
