import { Refusal } from '../refusal.ts';
import { run } from '../run.ts';
import { asInput, type Track } from '../sound/track.ts';
import { featureList, type Features } from './features.ts';
import { analysisRate, bands, bandsMaker, cepstrumMaker, coefficients, hop, span } from './mfcc.ts';

/** Levels a second: two a vector. */
export const levelsPerSecond = (2 * analysisRate) / hop;

/** The moment in the middle of what a vector or level with the number 0 is made from, in seconds. */
export const middle = span / 2 / analysisRate;

/** Vectors a second. */
export const featuresPerSecond = analysisRate / hop;

/** What the alignment looks at in a sound. */
export interface Analysis {
  seconds: number;
  /** MFCC, one vector every 20 ms. */
  features: Features;
  /** How loud each mel band is, in decibels: one vector every 10 ms. */
  levels: Features;
}

/** Analyses a track of any length after these ffmpeg filters; of its samples only a second is in memory at a time. */
export async function analyse(track: Track, filters: string): Promise<Analysis> {
  const analyser = makeAnalyser();
  let rest = Buffer.alloc(0);
  const words = ['-v', 'error', ...asInput(track), '-af', filters, '-f', 's16le', '-ar', String(analysisRate), '-'];
  const { code, stderr } = await run('ffmpeg', words, {
    take(piece) {
      const bytes = Buffer.concat([rest, piece]);
      const even = bytes.length - (bytes.length % 2);
      rest = bytes.subarray(even);
      analyser.push(new Int16Array(new Uint8Array(bytes.subarray(0, even)).buffer));
    },
  });
  if (code !== 0) throw new Refusal(`ffmpeg 没能读出声音：${stderr.trim().slice(-300)}`);
  return analyser.end();
}

/** Takes samples (16 bits, 16,000 a second) in pieces of any length. */
export function makeAnalyser(): { push(samples: Int16Array): void; end(): Analysis } {
  const energiesOf = bandsMaker();
  const cepstrumOf = cepstrumMaker();
  const features = featureList(coefficients);
  const levels = featureList(bands);
  let waiting = new Int16Array(0);
  let read = 0;
  return {
    push(samples) {
      const all = new Int16Array(waiting.length + samples.length);
      all.set(waiting);
      all.set(samples, waiting.length);
      let at = 0;
      for (; at + span + hop / 2 <= all.length; at += hop) {
        const energies = energiesOf(all.subarray(at, at + span));
        features.push(cepstrumOf(energies));
        levels.push(energies.map(decibels));
        levels.push(energiesOf(all.subarray(at + hop / 2, at + hop / 2 + span)).map(decibels));
      }
      waiting = all.slice(at);
      read += samples.length;
    },
    end: () => ({ seconds: read / analysisRate, features: features.end(), levels: levels.end() }),
  };
}

const decibels = (logarithm: number): number => (10 / Math.LN10) * logarithm;
