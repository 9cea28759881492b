import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { run } from '../run.ts';
import { asInput, type Track } from './track.ts';

/** EBU R128: how loud a part is, in LUFS, and how near to full scale its peaks may come, in dBTP. */
const target = -16;
const ceiling = -1.5;

/** Below this there is nothing to hear, in LUFS. */
const silence = -60;

/** Holds the peaks of what is spoken at −18 LUFS. Unlike ffmpeg's limiter it delays nothing, so cues stay right. */
const held = 'acompressor=threshold=-13dB:ratio=10:attack=0.1:release=40:knee=4';

const measured = z.object({ input_i: z.string(), input_tp: z.string() });

/**
 * The ffmpeg filters that bring a track to −16 LUFS: one gain for all of it (what `loudnorm` calls linear), after a gentle
 * compressor where its peaks leave no room for the gain.
 */
export async function loudnessFilters(track: Track, name: string): Promise<string> {
  const plain = await measure(track, 'anull');
  if (!(plain.loudness > silence)) throw new Refusal(`${name}里只有静音，没有听到人声。`);
  if (plain.peak + target - plain.loudness <= ceiling) return gain(target - plain.loudness);
  const limited = `${gain(-18 - plain.loudness)},${held}`;
  const { loudness, peak } = await measure(track, limited);
  return `${limited},${gain(Math.min(target - loudness, ceiling - peak))}`;
}

function gain(decibels: number): string {
  return `volume=${decibels.toFixed(2)}dB`;
}

async function measure(track: Track, filters: string): Promise<{ loudness: number; peak: number }> {
  const words = ['-hide_banner', '-nostats', ...asInput(track), '-af', `${filters},loudnorm=print_format=json`];
  const { stderr } = await run('ffmpeg', [...words, '-f', 'null', '-']);
  const report = stderr.slice(stderr.lastIndexOf('{'), stderr.lastIndexOf('}') + 1);
  const { input_i, input_tp } = measured.parse(JSON.parse(report));
  return { loudness: Number(input_i), peak: Number(input_tp) };
}
