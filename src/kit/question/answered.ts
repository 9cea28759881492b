import type { Response } from '@/core/marking/question.ts';
import type { Activity } from '@/core/place/place.ts';

/** An answer that was given and checked: the detail of the `answered` event that bubbles from `<x-question>`. */
export interface Answered {
  /** From the nearest ancestor with `data-activity`; undefined outside of a work. */
  activity: Activity | undefined;
  /** The question's id. */
  part: string;
  response: Response;
  score: number;
}

declare global {
  interface HTMLElementEventMap {
    answered: CustomEvent<Answered>;
  }
  interface DocumentEventMap {
    answered: CustomEvent<Answered>;
  }
}
