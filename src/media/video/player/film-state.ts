import type { Meeting } from '@/kit/interaction/meeting.ts';
import type { Witness } from '@/kit/player/state.ts';

/** What a film's face shows. */
export interface FilmState {
  /** Shown in place of playing; the film rests. */
  meeting: Meeting | undefined;
  /** Its label lies on the picture. */
  label: Meeting | undefined;
  /** The end was reached, of the film or of a way through it. */
  isOver: boolean;
}

/** Remembers what a member did, as records. */
export interface FilmWitness extends Witness {
  /** An interaction was seen, or an option of it taken. */
  met(id: string, option?: string): void;
}
