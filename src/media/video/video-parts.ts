import type { OutlinePart } from '@/core/progress/outline.ts';
import { interactionId } from '@/kit/interaction/interaction.ts';
import { roadOf } from './road-of.ts';
import { partsOfRoad } from './stretches.ts';
import type { Video } from './video.schema.ts';

type Chapter = Pick<Video['chapters'][number], 'id' | 'title' | 'at' | 'then'>;

/** A video's chapters; one that names none is a single one. */
export function chaptersOfVideo({ chapters, title }: Pick<Video, 'chapters' | 'title'>): Chapter[] {
  return chapters.length > 0 ? chapters : [{ id: 'film', title, at: 0 }];
}

/** What completes a video of this length: its parts, each with what is watched or answered in it. */
export function videoParts(video: Pick<Video, 'chapters' | 'title' | 'timeline'>, seconds: number): OutlinePart[] {
  const road = roadOf({ chapters: chaptersOfVideo(video), timeline: video.timeline }, seconds);
  const required = video.timeline.filter((one) => one.required);
  return partsOfRoad(
    road,
    required.map((one) => ({ id: interactionId(one), at: one.at })),
  );
}
