import type { Question } from '@/core/marking/question.ts';
import type { Activity } from '@/core/place/place.ts';

interface Named {
  id: string;
  title: string;
  text?: string | undefined;
}

interface Labelled {
  /** When the label on the picture goes away; without it, the medium stops for the interaction. */
  until?: number | undefined;
}

export interface Spot {
  title: string;
  text: string;
  /** Percent from the left and from the top. */
  at: [number, number];
}

/**
 * What a viewer or listener meets on the way, as an editor wrote it.
 * @typeParam At when: seconds of a video, how the sentence of a reading begins
 * @typeParam To where an option of a choice leads
 */
export type Interaction<At, To> = {
  at: At;
  /** Whether it can't be skipped, neither by a button nor by seeking. */
  required: boolean;
} & (
  | { kind: 'question'; question: Question }
  | ({ kind: 'choice'; options: { text: string; to?: To | undefined }[] } & Named)
  | ({ kind: 'card'; text: string; picture?: string | undefined; alt?: string | undefined } & Named & Labelled)
  | ({ kind: 'link'; to: string } & Named & Labelled)
  | ({ kind: 'pause'; seconds?: number | undefined } & Named)
  | ({ kind: 'picture'; picture: string; alt: string; spots: Spot[] } & Named & Labelled)
);

export type InteractionKind = Interaction<number, string>['kind'];

/** The id of an interaction: a question has its own. It is a part of the work. */
export function interactionId(interaction: Interaction<unknown, unknown>): string {
  return interaction.kind === 'question' ? interaction.question.id : interaction.id;
}

/** The part that says which option of a choice was taken, by its letter in the editor's order: `xuan-lu.B`. */
export function optionPart(choice: string, index: number): string {
  return `${choice}.${String.fromCharCode(65 + index)}`;
}

/** A work, and the part of it, that a link leads to: `hall/x#exhibit`. */
export function splitTarget(to: string): { activity: Activity; part: string | undefined } {
  const [activity, part] = to.split('#');
  return { activity: activity as Activity, part };
}
