import type { InteractionKind } from './interaction.ts';

/** An interaction as a player knows it: what it says stands in the page. */
export interface Meeting {
  /** Its part of the work. */
  id: string;
  kind: InteractionKind;
  title: string;
  /** When it comes, in seconds. */
  at: number;
  /** Until when its label lies on the picture; without it, the film stops. */
  until?: number | undefined;
  required: boolean;
  /** Whether every way through leads past it. */
  always: boolean;
  /** Where the stretch begins that it lies in, between two places where ways part or meet. */
  since: number;
  /** Of a choice: the moment that each option leads to, null to go on. */
  to?: (number | null)[] | undefined;
  /** Of a pause: how long one is given, in seconds. */
  seconds?: number | undefined;
}

/**
 * What stops a film that plays from a moment up to another: the first that was not met yet. Choices are always asked.
 * @param from the moment that was reached before; what lies right there was met
 */
export function stopBetween(
  meetings: readonly Meeting[],
  from: number,
  to: number,
  isDone: (meeting: Meeting) => boolean,
): Meeting | undefined {
  const met = meetings.filter(({ at, until }) => until === undefined && at > from && at <= to);
  return earliest(met.filter((one) => one.kind === 'choice' || !isDone(one)));
}

/**
 * What forbids to go to a moment: the first that may not be skipped, is not done and lies before it. Of what lies on a
 * branch only the branch one is on counts: nobody is kept by a question of another.
 */
export function barBefore(
  meetings: readonly Meeting[],
  from: number,
  to: number,
  isDone: (meeting: Meeting) => boolean,
): Meeting | undefined {
  const isOnTheWay = ({ always, since, at }: Meeting) => at < to && (always || (from >= since && from <= at));
  return earliest(meetings.filter((one) => one.required && isOnTheWay(one) && !isDone(one)));
}

/** The label that lies on the picture at a moment. */
export function labelAt(meetings: readonly Meeting[], time: number): Meeting | undefined {
  return meetings.find(({ at, until }) => until !== undefined && at <= time && time < until);
}

function earliest(meetings: readonly Meeting[]): Meeting | undefined {
  return meetings.reduce<Meeting | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
}
