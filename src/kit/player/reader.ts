import type { NarratedPart, NarratedWork } from '@/kit/narration/manifest.ts';
import { readCues } from '@/kit/narration/vtt.ts';
import { deviceVoice, deviceVoiceNow } from './device-voice.ts';
import { playable, recording } from './recording.ts';
import { linesOf, speech } from './speech.ts';
import { textsOf } from './texts.ts';
import type { Line } from './timeline.ts';
import type { Failure, Voice, VoiceEvents } from './voice.ts';

/** Who reads a part. */
export type Who = 'recording' | 'device';

/** Sets a voice up for a part, at the time that `begin` answers for its lines. */
export interface Reader {
  who: Who;
  lines: readonly Line[];
  at(seconds: number, events: VoiceEvents): Voice;
}

/** Why there is nobody to read a part. */
export class Silence extends Error {
  readonly why: Failure;
  constructor(why: Failure) {
    super(why);
    this.why = why;
  }
}

/** Who can read a part, the one to be preferred first; nobody where there is neither recording nor voice. */
export async function readersOf({ sound }: NarratedPart, byDevice: boolean): Promise<Who[]> {
  const hasRecording = sound !== undefined && playable(sound.files).length > 0;
  const mayRead = !sound || sound.draft || !hasRecording;
  const isAwaited = byDevice || !hasRecording;
  const hasDevice = mayRead && (isAwaited ? await deviceVoice() : deviceVoiceNow()) !== undefined;
  const all: Who[] = [...(hasRecording ? (['recording'] as const) : []), ...(hasDevice ? (['device'] as const) : [])];
  return byDevice ? all.reverse() : all;
}

/** Fetches what a voice has to know before it reads a part. Throws a `Silence`. */
export async function readerOf(work: NarratedWork, part: NarratedPart, who: Who): Promise<Reader> {
  const { sound } = part;
  if (who === 'recording' && sound) {
    const lines = await linesIn(sound.cues, part);
    return { who, lines, at: (seconds, events) => recording(sound, lines, seconds, events) };
  }
  const voice = await deviceVoice();
  if (!voice) throw new Silence('device');
  const texts = await textsOf(work.activity, part.sentences).catch(() => {
    throw new Silence('text');
  });
  return { who, lines: linesOf(texts), at: (seconds, events) => speech(texts, voice, seconds, events) };
}

/** The cues of the sentences that the text still has. Without a file of cues that can be read the sound just plays. */
async function linesIn(cues: string, { sentences }: NarratedPart): Promise<Line[]> {
  try {
    const answer = await fetch(cues);
    const known = new Set(sentences);
    return answer.ok ? readCues(await answer.text()).filter(({ id }) => known.has(id)) : [];
  } catch {
    return [];
  }
}
