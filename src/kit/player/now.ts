import type { Activity } from '@/core/place/place.ts';

/** What is heard on this page. */
export interface Now {
  activity: Activity;
  /** Undefined for what stands before the first heading. */
  part: string | undefined;
  sentence: string | undefined;
  isPlaying: boolean;
}

/** What a player lets others do. */
interface Conductor {
  now(): Now;
  play(sentence: string): void;
  pause(): void;
}

declare global {
  interface DocumentEventMap {
    /** Someone wants to hear the page's work, from a sentence on if one is named. */
    listenfrom: CustomEvent<{ sentence?: string | undefined }>;
    /** On the work's own page: another sentence is heard, or the voice came to the end. */
    sentenceturn: CustomEvent<{ sentence: string | undefined; isPlaying: boolean; isOver: boolean }>;
  }
}

let conductor: Conductor | undefined;

/**
 * What is heard; undefined while no player is open.
 * @public
 */
export function now(): Now | undefined {
  return conductor?.now();
}

/** Whether a player is open for the text of this page: it then tells which sentence was tapped. */
export function hasPlayer(): boolean {
  return conductor !== undefined;
}

/** Plays from a sentence of this page; where no player is open, one is opened. */
export function play(sentence: string): void {
  if (conductor) conductor.play(sentence);
  else document.dispatchEvent(new CustomEvent('listenfrom', { detail: { sentence } }));
}

/** Who is going to speak wants silence. */
export function pause(): void {
  conductor?.pause();
}

/** For the player alone. */
export function conduct(one: Conductor | undefined): void {
  conductor = one;
}
