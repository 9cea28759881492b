import type { GuideCommand, GuideState } from '@/core/guide/command.ts';
import type { Showing } from '@/core/guide/visit.ts';
import type { Stop, Tour } from './speech.ts';

/** Where a guide is on their way through the work that is open. */
export interface Way {
  /** The tour that they follow; undefined: they lead freely, through all stops of the work. */
  tour: Tour | undefined;
  stops: readonly Stop[];
  /** The stop one is at, and the ones before and after it. */
  at: Stop | undefined;
  index: number;
  previous: Stop | undefined;
  next: Stop | undefined;
  /** The screen shows another place than the one led to: a visitor has gone there. */
  strayed: { part: string; title: string } | undefined;
}

/**
 * @param state where the guide has led
 * @param shown what the first screen has said since then that it shows
 */
export function wayThrough(
  stops: readonly Stop[],
  tours: readonly Tour[],
  state: GuideState | undefined,
  shown: Showing | undefined,
): Way {
  const tour = tours.find(({ id }) => id === state?.tour?.id);
  const way = tour?.stops ?? stops;
  const seen = shown?.part ?? null;
  const strayed = seen !== null && state?.part != null && seen !== state.part;
  const index = indexOn(way, tour, state, seen);
  // Who stands in a room, before none of its exhibits, goes on to the first of them.
  const inRoom = index < 0 ? way.findIndex(({ room }) => room?.part === (seen ?? state?.part)) : -1;
  const next = inRoom >= 0 ? inRoom : index + 1;
  return {
    ...{
      tour,
      stops: way,
      index,
      at: way[index],
      next: way[next],
      previous: way[inRoom >= 0 ? inRoom - 1 : index - 1],
    },
    strayed: strayed ? { part: seen, title: shown?.title ?? '' } : undefined,
  };
}

/** Of a tour the stop counts, for an exhibit may come twice; who was led freely is where the screen is. */
function indexOn(
  way: readonly Stop[],
  tour: Tour | undefined,
  state: GuideState | undefined,
  seen: string | null,
): number {
  if (tour) return Math.min(state?.tour?.stop ?? 0, way.length - 1);
  const part = seen ?? state?.part;
  const found = way.findIndex((stop) => stop.part === part);
  return found < 0 && seen !== null ? way.findIndex((stop) => stop.part === state?.part) : found;
}

/** How screens are told to go to a stop of the way: a rail slides. */
export function commandTo({ tour, stops }: Way, stop: Stop, address: string | null): GuideCommand {
  const { part, title } = stop;
  if (address?.startsWith('/rail/') === true) return { do: 'stop', id: part, title };
  return { do: 'go', part, title, ...(tour && { tour: { id: tour.id, stop: stops.indexOf(stop) } }) };
}

/** How they are told to go on, or back: by name where the stops are known. */
export function stepBy(by: 1 | -1, way: Way, address: string | null): GuideCommand {
  const stop = by > 0 ? way.next : way.previous;
  return stop ? commandTo(way, stop, address) : { do: by > 0 ? 'next' : 'previous' };
}

/** Where a visitor is elsewhere: there first, for what is played is before all. A film has only gone on by itself. */
export function placeToPlay(way: Way, state: GuideState | undefined): GuideCommand | undefined {
  const { address = null, part } = state ?? {};
  if (!way.at || way.at.part === part || address?.startsWith('/video/') === true) return undefined;
  return commandTo(way, way.at, address);
}

/** To the first stop of a tour; without one, on from here, freely. */
export function beginTour(tour: Tour | undefined, state: GuideState | undefined): GuideCommand {
  const [first] = tour?.stops ?? [];
  const { part, title } = first ?? { part: state?.part ?? '', title: state?.title ?? '' };
  return { do: 'go', part, title, ...(tour && { tour: { id: tour.id, stop: 0 } }) };
}
