import { peaksLimit } from '@/kit/narration/narration.schema.ts';
import { samplesOf, secondsOf, type Track } from './track.ts';

/** Bars a second in short parts. */
const density = 4;

/** How many bars the waveform of so many seconds has. */
export function barsOf(seconds: number): number {
  return Math.max(1, Math.min(peaksLimit, Math.ceil(seconds * density)));
}

/** The loudest sample of each stretch of equal length, 0 to 100; the loudest of all is 100. */
export async function peaksOf(track: Track): Promise<number[]> {
  const bars = new Float64Array(barsOf(secondsOf(track)));
  let at = 0;
  for await (const samples of samplesOf(track))
    for (const sample of samples) {
      const bar = Math.min(bars.length - 1, Math.floor((at * bars.length) / track.length));
      bars[bar] = Math.max(bars[bar] ?? 0, Math.abs(sample));
      at++;
    }
  const loudest = Math.max(1, ...bars);
  return Array.from(bars, (value) => Math.round((100 * value) / loudest));
}
