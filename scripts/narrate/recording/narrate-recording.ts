import { join } from 'node:path';
import type { Review } from '@/kit/narration/review.schema.ts';
import { align } from '../align/align.ts';
import { analyse } from '../align/analyse.ts';
import { inScratch, writePart, type Workshop } from '../narrate-part.ts';
import { Refusal } from '../refusal.ts';
import { loudnessFilters } from '../sound/loudness.ts';
import { secondsOf } from '../sound/track.ts';
import type { PartState } from '../state.ts';
import { speakReference } from './reference.ts';
import type { NarratedPart, NarratedWork } from '../works.ts';
import { writeText } from '../write-files.ts';
import { decodeRecording } from './decode.ts';
import { keepConfirmed } from './keep-confirmed.ts';
import { refuseOtherLength, refuseOtherText } from './refuse-others.ts';
import { reportOn } from './report.ts';

/**
 * Aligns a part's recording with its sentences, and writes its sound, cues, waveform, facts and what is to be reviewed. Where
 * only what was made from the recording is here, its sound stays as it is. Returns what an editor should listen to.
 */
export async function narrateRecording(
  shop: Workshop,
  work: NarratedWork,
  part: NarratedPart,
  { inputs, recording, review }: PartState,
): Promise<string[]> {
  const label = part.recording ?? `${work.folder}/audio/${part.name}.m4a`;
  if (recording === undefined) throw new Refusal(`${label} 不见了。`);
  let lines: string[] = [];
  await inScratch(shop.root, async (scratch) => {
    const track = await decodeRecording(join(shop.root, label), label, join(scratch, 'recording'));
    const filters = part.recording === undefined ? 'anull' : await loudnessFilters(track, label);
    const reference = await speakReference(shop, work, part, join(scratch, 'reference'));
    refuseOtherLength(label, secondsOf(track), secondsOf(reference.track));
    const alignment = align(reference.cues, await analyse(reference.track, 'anull'), await analyse(track, filters));
    refuseOtherText(label, alignment);
    const found = part.sentences.map(({ id }, i): Review['sentences'][number] => ({
      id,
      ...{ bounds: null, confidence: 0 },
      ...alignment.sentences[i],
      confirmed: false,
    }));
    const sentences = keepConfirmed(found, review?.recording === recording ? review.sentences : []).map((sentence) => ({
      ...sentence,
      bounds: sentence.bounds && inThousandths(sentence.bounds),
    }));
    const after: Review = { recording, sentences, added: alignment.added.map(inThousandths) };
    const cues = sentences.flatMap(({ bounds }, i) => {
      const { id = '', text = '' } = part.sentences[i] ?? {};
      return bounds === null ? [] : [{ id, text, start: bounds[0], end: bounds[1] }];
    });
    // Before the facts, which say that the part is up to date.
    await writeText(join(shop.root, work.folder, 'audio', `${part.name}.review.json`), `${JSON.stringify(after)}\n`);
    const facts = { voice: work.reader, draft: false, inputs };
    const sound = part.recording === undefined ? undefined : filters;
    await writePart({ root: shop.root, work, part, scratch }, track, cues, facts, sound);
    lines = reportOn(after, part.sentences, work.folder.replace(/^content\//, ''));
  });
  return lines;
}

function inThousandths([start, end]: readonly [number, number]): [number, number] {
  const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;
  return [rounded(start), rounded(end)];
}
