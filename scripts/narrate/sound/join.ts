import { open } from 'node:fs/promises';
import type { Cue } from '@/kit/narration/vtt.ts';
import type { Sentence } from '@/kit/sentence/sentences.ts';
import { Refusal } from '../refusal.ts';
import { bytesOf, type Sound } from '../voice/wav.ts';
import type { Track } from './track.ts';

/** Seconds of silence behind a sentence, by what it ends. */
const pauses: Record<Sentence['ends'], number> = { sentence: 0.4, paragraph: 0.75, heading: 1 };

/** Seconds of silence before the first: players and headphones wake up meanwhile. */
const lead = 0.3;

/**
 * Writes sentences into one file, one after the other with pauses between them, and tells when each is heard. Only one
 * sentence is in memory at a time.
 */
export async function joinSentences(
  sentences: readonly Sentence[],
  say: (sentence: Sentence) => Promise<Sound>,
  file: string,
): Promise<{ track: Track; cues: Cue[] }> {
  const out = await open(file, 'w');
  try {
    const cues: Cue[] = [];
    let rate = 0;
    let length = 0;
    for (const sentence of sentences) {
      const { id, text, ends } = sentence;
      const sound = await say(sentence);
      if (rate !== 0 && sound.rate !== rate)
        throw new Refusal(`声音的采样率前后不一致（${String(rate)} 和 ${String(sound.rate)}），从“${text}”开始。`);
      rate = sound.rate;
      const silence = async (seconds: number): Promise<void> => {
        const samples = new Int16Array(Math.round(seconds * rate));
        await out.writeFile(bytesOf(samples));
        length += samples.length;
      };
      if (cues.length === 0) await silence(lead);
      cues.push({ id, start: length / rate, end: (length + sound.samples.length) / rate, text });
      await out.writeFile(bytesOf(sound.samples));
      length += sound.samples.length;
      await silence(pauses[ends]);
    }
    return { track: { file, rate, length }, cues };
  } finally {
    await out.close();
  }
}
