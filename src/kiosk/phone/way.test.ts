import { describe, expect, it } from 'vitest';
import { firstState, type GuideState, stateAfter } from '@/core/guide/command.ts';
import type { Showing } from '@/core/guide/visit.ts';
import type { Stop, Tour } from './speech.ts';
import { beginTour, commandTo, placeToPlay, stepBy, wayThrough } from './way.ts';

const stop = (part: string, room?: string): Stop => ({
  ...{ part, title: part, notes: '', sounds: false, within: false },
  ...(room !== undefined && { room: { part: room, title: room } }),
});
const stops = [stop('a', 'east'), stop('b', 'east'), stop('c', 'west'), stop('d', 'west')];
/** One comes to `a` twice. */
const tour: Tour = { id: 'tour', title: '路线', stops: [stop('a'), stop('c'), stop('a'), stop('d')] };
const opened: GuideState = { ...firstState, address: '/hall/x/' };
const at = (part: string): Showing => ({ address: '/hall/x/', part, title: part, playing: false });
const led = (part: string): GuideState => stateAfter(opened, { do: 'go', part, title: part });

describe('the way through a work', () => {
  it('goes through a tour stop by stop, also where it comes to an exhibit twice', () => {
    let state = stateAfter(opened, beginTour(tour, opened));
    const seen = [state.part];
    for (;;) {
      const way = wayThrough(stops, [tour], state, undefined);
      if (!way.next) break;
      state = stateAfter(state, stepBy(1, way, '/hall/x/'));
      seen.push(state.part);
    }
    expect(seen).toEqual(['a', 'c', 'a', 'd']);
    expect(wayThrough(stops, [tour], state, undefined).previous).toBe(tour.stops[2]);
  });

  it('goes on from where a visitor has gone, but not out of a tour', () => {
    const free = wayThrough(stops, [tour], led('a'), at('c'));
    expect(free).toMatchObject({ index: 2, next: stops[3], strayed: { part: 'c' } });
    const touring = stateAfter(opened, beginTour(tour, opened));
    expect(wayThrough(stops, [tour], touring, at('d'))).toMatchObject({ index: 0, strayed: { part: 'd' } });
  });

  it('goes from a room to the first of its exhibits, or back to the last before it', () => {
    const way = wayThrough(stops, [], led('west'), undefined);
    expect(way).toMatchObject({ index: -1, previous: stops[1], next: stops[2] });
  });

  it('begins at the first stop, and leads on freely when the tour is left', () => {
    expect(stepBy(1, wayThrough(stops, [], opened, undefined), '/hall/x/')).toMatchObject({ do: 'go', part: 'a' });
    const touring = stateAfter(opened, beginTour(tour, opened));
    expect(stateAfter(touring, beginTour(undefined, touring))).toMatchObject({ part: 'a' });
    expect(stateAfter(touring, beginTour(undefined, touring)).tour).toBeUndefined();
  });

  it('has rails slide, and asks for the next where a work has no parts', () => {
    const way = wayThrough(stops, [], led('a'), undefined);
    expect(commandTo(way, stops[1]!, '/rail/x/')).toEqual({ do: 'stop', id: 'b', title: 'b' });
    expect(stepBy(-1, wayThrough([], [], opened, undefined), '/reading/x/')).toEqual({ do: 'previous' });
  });

  it('leads back before something is played, but lets a film go on from where it is', () => {
    const elsewhere = wayThrough(stops, [tour], led('a'), at('c'));
    expect(placeToPlay(elsewhere, led('a'))).toEqual({ do: 'go', part: 'c', title: 'c' });
    expect(placeToPlay(wayThrough(stops, [], led('a'), at('a')), led('a'))).toBeUndefined();
    expect(placeToPlay(elsewhere, { ...led('a'), address: '/video/x/' })).toBeUndefined();
  });
});
