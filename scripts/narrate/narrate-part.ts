import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Narration } from '@/kit/narration/narration.schema.ts';
import { writeCues, type Cue } from '@/kit/narration/vtt.ts';
import { Refusal } from './refusal.ts';
import { encode } from './sound/encode.ts';
import { joinSentences } from './sound/join.ts';
import { loudnessFilters } from './sound/loudness.ts';
import { peaksOf } from './sound/peaks.ts';
import { secondsOf, type Track } from './sound/track.ts';
import type { PartState } from './state.ts';
import { sayCached } from './voice/cached.ts';
import type { Voice } from './voice/voice.ts';
import { pinyinOf } from './wording/pinyin.ts';
import type { NarratedPart, NarratedWork } from './works.ts';
import { place, writeText } from './write-files.ts';

/** What narrating needs beside the part. */
export interface Workshop {
  root: string;
  voice: Voice;
  /** The folder of sentences that were read before. */
  cache: string;
  /** Told after each sentence. */
  onSentence(done: number, total: number): void;
}

/** Has a part read by the voice, and writes its sound, cues, waveform and facts. */
export async function narratePart(
  shop: Workshop,
  work: NarratedWork,
  part: NarratedPart,
  { inputs, narration }: PartState,
): Promise<void> {
  const { voice, root } = shop;
  if (voice.draft && narration !== undefined && !narration.draft)
    throw new Refusal(
      `${work.folder} 的“${part.name}”原来是“${narration.voice}”读的，文字改过以后要重读，但没有设 NARRATE_COMMAND 或 NARRATE_URL。请设好再运行；要改用内置的声音，先删去 audio/${part.name}.json。`,
    );
  await inScratch(root, async (scratch) => {
    const say = async (sentence: (typeof part.sentences)[number]) => {
      const { text } = sentence;
      const sound = await sayCached(voice, { text, pinyin: pinyinOf(text, work.pronunciation) }, shop.cache);
      shop.onSentence(part.sentences.indexOf(sentence) + 1, part.sentences.length);
      return sound;
    };
    const { track, cues } = await joinSentences(part.sentences, say, join(scratch, 'joined'));
    const facts = { voice: voice.name, draft: voice.draft, inputs };
    const filters = await loudnessFilters(track, `${work.folder} 的“${part.name}”`);
    await writePart({ root, work, part, scratch }, track, cues, facts, filters);
  });
}

/**
 * Encodes a track through these ffmpeg filters (or leaves the sound as it is, without) and writes all files of a part; the
 * facts last, so that what was interrupted is done again.
 */
export async function writePart(
  { root, work, part, scratch }: { root: string; work: NarratedWork; part: NarratedPart; scratch: string },
  track: Track,
  cues: readonly Cue[],
  facts: Pick<Narration, 'voice' | 'draft' | 'inputs'>,
  filters: string | undefined,
): Promise<void> {
  const beside = (ending: string): string => join(root, work.folder, 'audio', `${part.name}.${ending}`);
  if (filters !== undefined) {
    const made = { opus: join(scratch, 'a.opus'), m4a: join(scratch, 'a.m4a') };
    await encode(track, filters, facts.draft, made);
    await place(made.opus, beside('opus'));
    await place(made.m4a, beside('m4a'));
  }
  await writeText(beside('vtt'), writeCues(cues));
  const { voice, draft, inputs } = facts;
  const seconds = Number(secondsOf(track).toFixed(3));
  const narration: Narration = { voice, draft, seconds, peaks: await peaksOf(track), inputs };
  await writeText(beside('json'), `${JSON.stringify(narration)}\n`);
}

/** Gives a folder for a part's unfinished files, and takes it away. */
export async function inScratch(root: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(root, '.build/narration/part-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
