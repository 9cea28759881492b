import { dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { OutlinePart } from '@/core/progress/outline.ts';
import { interactionId } from '@/kit/interaction/interaction.ts';
import { interactionNames } from '@/kit/interaction/kind-names.data.ts';
import type { Meeting } from '@/kit/interaction/meeting.ts';
import { readFilm } from '@/kit/media-file/film.ts';
import { readCaptions, type Caption } from '@/kit/narration/captions.ts';
import { momentOf, roadsOf } from './road.ts';
import { roadOf } from './road-of.ts';
import { chaptersOfVideo, videoParts } from './video-parts.ts';
import type { Video } from './video.schema.ts';

/** A video as it stands in content. */
interface Entry {
  filePath?: string | undefined;
  data: Pick<Video, 'title' | 'files' | 'captions' | 'chapters' | 'timeline'>;
}

/** How long a video is, in seconds, by its first file. */
export async function secondsOf({ filePath = '', data }: Entry): Promise<number> {
  return (await readFilm(join(dirname(filePath), data.files[0] ?? ''))).seconds;
}

/** What completes a video, as records name it. */
export async function outlineOfVideo(entry: Entry): Promise<OutlinePart[]> {
  return videoParts(entry.data, await secondsOf(entry));
}

/** The captions of the first language: they are the page's transcript. */
export async function transcriptOf({ filePath = '', data }: Entry): Promise<Caption[]> {
  const [first] = data.captions;
  return first ? readCaptions(await readFile(join(dirname(filePath), first.file), 'utf8')) : [];
}

/** The interactions in their order, as the player knows them. */
export function meetingsOf(video: Pick<Video, 'title' | 'chapters' | 'timeline'>, seconds: number): Meeting[] {
  const road = roadOf({ chapters: chaptersOfVideo(video), timeline: video.timeline }, seconds);
  const { segments, needed } = roadsOf(road);
  return inOrder(video.timeline).map((one) => {
    const segment = segments.find(({ from, to }) => one.at > from && one.at <= to) ?? segments[0];
    return {
      id: interactionId(one),
      kind: one.kind,
      title: one.kind === 'question' ? interactionNames.question : one.title,
      at: one.at,
      required: one.required,
      always: segment !== undefined && needed.includes(segment),
      since: segment?.from ?? 0,
      ...('until' in one && one.until !== undefined && { until: one.until }),
      ...(one.kind === 'pause' && one.seconds !== undefined && { seconds: one.seconds }),
      ...(one.kind === 'choice' && {
        to: one.options.map(({ to }) => (to === undefined ? null : (momentOf(road, to) ?? null))),
      }),
    };
  });
}

/** By the moments at which they come. */
export function inOrder<T extends { at: number }>(timeline: readonly T[]): T[] {
  return [...timeline].sort((a, b) => a.at - b.at);
}
