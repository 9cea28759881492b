import type { Who } from './reader.ts';
import type { Sleep } from './sleep.ts';
import type { Line } from './timeline.ts';
import type { Failure } from './voice.ts';

/**
 * `idle`: nothing was asked for · `loading`: it will play as soon as it can · `refused`: the browser wants to be touched
 * first · `ended`: the work has been heard to its end · `silent`: there is neither sound nor voice · `failed`: see `failure`.
 */
export type Status = 'idle' | 'loading' | 'playing' | 'paused' | 'refused' | 'ended' | 'silent' | 'failed';

/** A place in the sound: a sentence, and seconds into it. */
export interface Spot {
  part: string;
  offset: number;
}

/** What is recorded of listening. */
export interface Witness {
  played(spot: Spot): void;
  paused(spot: Spot): void;
  seeked(spot: Spot): void;
  heard(sentences: string[]): void;
  ended(): void;
}

export interface State {
  status: Status;
  failure: Failure | undefined;
  /** Index of the part. */
  part: number;
  sentence: string | undefined;
  /** Seconds in the part. */
  position: number;
  who: Who | undefined;
  /** Who else could read this part. */
  others: Who[];
  sleep: Sleep | undefined;
  /** The timer has just made it fall silent. */
  slept: boolean;
}

export const initialState: State = {
  status: 'idle',
  failure: undefined,
  part: 0,
  sentence: undefined,
  position: 0,
  who: undefined,
  others: [],
  sleep: undefined,
  slept: false,
};

/** @param first the part's first sentence: where it is before any is heard */
export function spotOf({ sentence, position }: State, lines: readonly Line[], first: string): Spot {
  const start = lines.find(({ id }) => id === sentence)?.start ?? 0;
  return { part: sentence ?? first, offset: Math.max(0, Math.round((position - start) * 10) / 10) };
}
