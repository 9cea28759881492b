import { isCalm } from '@/kit/stage/view/calm.ts';
import type { Hanging } from '@/media/hall/scene/scene.ts';
import type { Extra } from './HallScene.tsx';

/** What is laid over an exhibit while one stands before it. */
export type CloseUp = (hanging: Hanging, signal: AbortSignal) => Promise<Extra & { close(): void }>;

export interface CloseUpActs {
  /** Asks for a frame. */
  wake(): void;
  isSoftware: boolean;
  /** Whether the hall is muted, or a voice speaks: no film then begins that has a sound. */
  isQuiet: boolean;
}

/** An exhibit seen from near by: its picture as sharp as the page has it, or its film. Undefined for what has neither. */
export function closeUpOf(
  article: HTMLElement | undefined,
  { wake, isSoftware, isQuiet }: CloseUpActs,
): CloseUp | undefined {
  const image = article?.querySelector('img');
  const video = article?.querySelector('video');
  if (video)
    return async (hanging, signal) => {
      const { filmOnWall } = await import('./film.ts');
      const begins = !isCalm() && !savesData() && (video.muted || !isQuiet);
      signal.throwIfAborted();
      return filmOnWall(hanging, video, { wake, begins, most: isSoftware ? 10 : 30 }, signal);
    };
  return image ? async (hanging) => (await import('./sharp-picture.ts')).sharpPicture(hanging, image) : undefined;
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
