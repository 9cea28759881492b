import type { StopPlace, ZonePlace } from '@/core/rail/at-stop.ts';
import type { Rail } from '@/media/rail/rail.schema.ts';

/** What the page says of its wall, in millimetres. */
export interface WallFacts {
  length: number;
  /** Height of what a screen shows. */
  height: number;
  /** 1 where the wall is read to the right, -1 to the left. */
  direction: 1 | -1;
  behaviour: Rail['behaviour'];
  stops: (StopPlace & { title: string; article: HTMLElement })[];
  zones: (ZonePlace & { tint: string; sound: string | undefined })[];
}

/** The part of them that the page carries as data. */
export type WallData = Pick<WallFacts, 'length' | 'height' | 'direction' | 'behaviour' | 'zones'>;

/** Reads the page of a rail: the wall has no words of its own. */
export function readWall(page: HTMLElement): WallFacts {
  const data = JSON.parse(page.dataset['wall']!) as WallData;
  const stops = [...page.querySelectorAll<HTMLElement>('article[data-stop]')].map((article) => ({
    id: article.id,
    mm: Number(article.dataset['mm']),
    title: article.querySelector('h2')!.textContent!.trim(),
    article,
  }));
  return { ...data, stops };
}
