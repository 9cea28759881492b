import type { NarrateEnvironment } from '../environment.ts';
import { commandVoice } from './command.ts';
import { endpointVoice } from './endpoint.ts';
import { embeddedVoice } from './espeak.ts';
import type { Sound } from './wav.ts';

/** A sentence for a voice: as written, and in pinyin with tone numbers as the editor's table has it. */
export interface Line {
  text: string;
  pinyin: string;
}

/** Something that reads sentences. */
export interface Voice {
  /** What members see. */
  name: string;
  /** What the sound depends on beside the line: part of the cache's key. */
  key: string;
  /** Whether it is the embedded voice. */
  draft: boolean;
  /** Reads one sentence. Throws a `Refusal` where it can't. */
  say(line: Line): Promise<Sound>;
}

/** The voice that the environment asks for; the embedded one without. */
export function chooseVoice({ NARRATE_COMMAND, NARRATE_URL, NARRATE_VOICE = '' }: NarrateEnvironment): Voice {
  if (NARRATE_COMMAND !== undefined) return commandVoice(NARRATE_COMMAND, NARRATE_VOICE);
  if (NARRATE_URL !== undefined) return endpointVoice(NARRATE_URL, NARRATE_VOICE);
  return embeddedVoice;
}
