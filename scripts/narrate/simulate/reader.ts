import type { Pronunciation } from '@/kit/work/pronunciation.schema.ts';
import type { Sentence } from '@/kit/sentence/sentences.ts';
import { run } from '../run.ts';
import { trimSilence } from '../voice/trim.ts';
import { readWav, type Sound } from '../voice/wav.ts';
import { pinyinOf } from '../wording/pinyin.ts';
import { randomFrom } from './random.ts';
import { addNoise, echoing } from './room.ts';

/** Somebody who reads: nobody real, another voice of espeak-ng than the one that is aligned with. */
export interface Reader {
  /** A variant of espeak-ng's voice: `f2`. */
  variant: string;
  /** Words a minute as espeak-ng counts them, the mean over all sentences. */
  speed: number;
  /** 0 to 99. */
  pitch: number;
  seed: number;
  /** How much softer than the voice the noise of the room is, in dB. */
  noise?: number;
  echo?: { seconds: number; decibels: number };
  /** Sentences that are passed over, by their places. */
  skips?: readonly number[];
  /** What is said behind a sentence though the text has it not, by the sentence's place. */
  adds?: ReadonlyMap<number, string>;
}

/** A recording of which it is known when each sentence is heard. */
export interface Simulated {
  sound: Sound;
  /** First and last moment of each sentence; null where it was passed over. */
  bounds: ([start: number, end: number] | null)[];
  /** What was said beside the text. */
  added: [start: number, end: number][];
}

/** Reads sentences as a person might: each a little slower or faster, with pauses of every length, in a room. */
export async function readLikeAPerson(
  sentences: readonly Sentence[],
  pronunciation: Pronunciation,
  reader: Reader,
): Promise<Simulated> {
  const random = randomFrom(reader.seed);
  const between = (least: number, most: number): number => least + random() * (most - least);
  const pieces: Int16Array[] = [];
  let rate = 0;
  let length = 0;
  const put = (samples: Int16Array): [number, number] => {
    pieces.push(samples);
    length += samples.length;
    return [(length - samples.length) / rate, length / rate];
  };
  const pause = (seconds: number): unknown => put(new Int16Array(Math.round(seconds * rate)));
  const say = async (text: string): Promise<[number, number]> => {
    const sound = await speak(pinyinOf(text, pronunciation), reader, between(0.87, 1.13));
    const isFirst = rate === 0;
    rate = sound.rate;
    if (isFirst) pause(between(0.8, 2));
    return put(sound.samples);
  };
  const bounds: Simulated['bounds'] = [];
  const added: Simulated['added'] = [];
  for (const [i, { text, ends }] of sentences.entries()) {
    const isSkipped = reader.skips?.includes(i) === true;
    bounds.push(isSkipped ? null : await say(text));
    if (!isSkipped) pause(ends === 'sentence' ? between(0.25, 0.8) : between(0.6, 1.6));
    const more = reader.adds?.get(i);
    if (more === undefined) continue;
    added.push(await say(more));
    pause(between(0.3, 0.9));
  }
  pause(1);
  return { sound: { rate, samples: inRoom(pieces, length, rate, reader, random) }, bounds, added };
}

async function speak(pinyin: string, { variant, speed, pitch }: Reader, pace: number): Promise<Sound> {
  const words = ['-v', `cmn-latn-pinyin+${variant}`, '-s', String(Math.round(speed * pace)), '-p', String(pitch)];
  const { stdout, stderr } = await run('espeak-ng', [...words, '--stdin', '--stdout'], { input: pinyin });
  const sound = readWav(stdout);
  const trimmed = sound && trimSilence(sound);
  if (trimmed === undefined) throw new Error(`espeak-ng says nothing for “${pinyin}”: ${stderr}`);
  return trimmed;
}

function inRoom(
  pieces: readonly Int16Array[],
  length: number,
  rate: number,
  { noise, echo }: Reader,
  random: () => number,
): Int16Array {
  let samples = new Float32Array(length);
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  if (echo !== undefined) samples = echoing(samples, rate, echo, random) as Float32Array<ArrayBuffer>;
  if (noise !== undefined) addNoise(samples, noise, random);
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1);
  const gain = Math.min(1, 32_000 / loudest);
  return Int16Array.from(samples, (sample) => Math.round(sample * gain));
}
