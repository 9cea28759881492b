import type { Line } from './timeline.ts';

/** Why nothing is heard. `text`: what a device should read could not be fetched. `device`: it did not read. */
export type Failure = 'network' | 'missing' | 'broken' | 'text' | 'device';

/** What a voice tells while it reads a part. Times are seconds of the part. */
export interface VoiceEvents {
  /** The sentence that is heard now; undefined before the first. */
  sentence(id: string | undefined): void;
  /** It has read on from one time to another; between the two nothing was passed over. */
  read(from: number, to: number): void;
  playing(): void;
  /** Time goes by while it is heard: for who tells seldom what was read. */
  passing(): void;
  /** It would go on, but has nothing yet. */
  waiting(): void;
  paused(): void;
  ended(): void;
  /** The browser wants to be touched first. */
  refused(): void;
  failed(why: Failure): void;
}

/** Someone who reads a part: a recording (`recording.ts`) or the device (`speech.ts`). */
export interface Voice {
  readonly lines: readonly Line[];
  readonly seconds: number;
  play(): void;
  pause(): void;
  seek(seconds: number): void;
  position(): number;
  speed(times: number): void;
  /** 0 to 1; what can't be turned down stays as loud as it is. */
  volume(loudness: number): void;
  /** Falls silent for good. */
  leave(): void;
}
