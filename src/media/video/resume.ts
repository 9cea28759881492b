import type { FilmData } from './film-data.ts';
import { stretchStart } from './stretches.ts';

/** The moment that a place in a video names: a stretch, a chapter, an interaction; undefined for another part. */
export function placeToBegin(
  { chapters, meetings, seconds }: Pick<FilmData, 'chapters' | 'meetings' | 'seconds'>,
  { part, offset = 0 }: { part?: string | undefined; offset?: number | undefined },
): number | undefined {
  if (part === undefined) return undefined;
  const at =
    stretchStart(part) ?? chapters.find(({ id }) => id === part)?.at ?? meetings.find(({ id }) => id === part)?.at;
  return at === undefined || at > seconds ? undefined : at + offset;
}
