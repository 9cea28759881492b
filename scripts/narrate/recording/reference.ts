import type { Cue } from '@/kit/narration/vtt.ts';
import type { Workshop } from '../narrate-part.ts';
import { joinSentences } from '../sound/join.ts';
import type { Track } from '../sound/track.ts';
import { sayCached } from '../voice/cached.ts';
import { embeddedVoice } from '../voice/espeak.ts';
import { pinyinOf } from '../wording/pinyin.ts';
import type { NarratedPart, NarratedWork } from '../works.ts';

/** Has the embedded voice read a part, to be compared with a recording: of it is known when each sentence is heard. */
export function speakReference(
  { cache, onSentence }: Pick<Workshop, 'cache' | 'onSentence'>,
  { pronunciation }: Pick<NarratedWork, 'pronunciation'>,
  { sentences }: Pick<NarratedPart, 'sentences'>,
  file: string,
): Promise<{ track: Track; cues: Cue[] }> {
  let done = 0;
  return joinSentences(
    sentences,
    async ({ text }) => {
      const sound = await sayCached(embeddedVoice, { text, pinyin: pinyinOf(text, pronunciation) }, cache);
      onSentence(++done, sentences.length);
      return sound;
    },
    file,
  );
}
