import type { Activity } from '@/core/place/place.ts';
import { bestFile } from '@/core/sound/best-file.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { manifestAddress, parseManifest } from '@/kit/narration/manifest.ts';
import { readCues } from '@/kit/narration/vtt.ts';

/** How the work's own voice reads a passage: a stretch of a file, in seconds. */
export interface Narrator {
  voice: string;
  url: string;
  start: number;
  end: number;
  peaks: number[];
}

/**
 * The work's own voice for some sentences of one part; undefined where nobody has read them, or it can't be had.
 * @param bars how many its waveform shall have
 */
export async function narratorOf(
  activity: Activity,
  sentences: readonly string[],
  bars: number,
): Promise<Narrator | undefined> {
  try {
    const work = parseManifest(await (await fetch(manifestAddress(activity))).json());
    const sound = work.parts.find((part) => part.sentences.includes(sentences[0] ?? ''))?.sound;
    const file = sound && bestFile(sound.files, (type) => new Audio().canPlayType(type));
    if (!sound || !file) return undefined;
    const cues = readCues(await (await fetch(sound.cues)).text()).filter(({ id }) => sentences.includes(id));
    const [first, last] = [cues[0], cues.at(-1)];
    if (!first || !last) return undefined;
    const per = sound.peaks.length / sound.seconds;
    const step = ((last.end - first.start) * per) / bars;
    const peaks = Array.from({ length: bars }, (_, i) => sound.peaks[Math.floor(first.start * per + i * step)] ?? 0);
    const voice = sound.draft ? phrase('范读') : sound.voice;
    return { voice, url: file.url, start: first.start, end: last.end, peaks };
  } catch {
    return undefined; // The member's own voice is there all the same.
  }
}
