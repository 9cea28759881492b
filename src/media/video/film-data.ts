import type { Activity } from '@/core/place/place.ts';
import type { Outline } from '@/core/progress/outline.ts';
import type { Meeting } from '@/kit/interaction/meeting.ts';

/** A chapter as the player knows it. */
export interface FilmChapter {
  id: string;
  title: string;
  at: number;
  then?: string | undefined;
}

/** What stands in the page for the player, as JSON. */
export interface FilmData extends Outline {
  activity: Activity;
  title: string;
  seconds: number;
  chapters: FilmChapter[];
  meetings: Meeting[];
  /** Small pictures of the film, in one: a frame every so many seconds, row by row. */
  thumbnails?: { url: string; every: number; columns: number; count: number } | undefined;
}
