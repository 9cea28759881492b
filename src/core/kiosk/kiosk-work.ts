import type { Activity } from '@/core/place/place.ts';

/** A film, of which the picture beside it is the still. */
export interface KioskFilm {
  /** The same in several formats, the best first. */
  files: string[];
  /** Seconds from its beginning at which the part that is meant begins. */
  from: number;
}

/** A picture that a kiosk may show: large, uncropped, with the words for it. */
export interface KioskPicture {
  src: string;
  width: number;
  height: number;
  alt: string;
  /** The part that it belongs to; a work's cover belongs to none. */
  part?: string;
  /** What that part is called. */
  title?: string;
  film?: KioskFilm;
}

/** A work as a kiosk knows it: what its tiles and moving pictures need. */
export interface KioskWork {
  activity: Activity;
  /** From the root: `/hall/x/`. */
  address: string;
  title: string;
  summary: string;
  /** What is in it, in a line: `3 厅 · 24 件展品`. */
  facts?: string;
  /** The cover first. */
  pictures: KioskPicture[];
}
