import type { GuidedScreen, Showing } from '@/core/guide/visit.ts';
import type { Picture } from './picture.ts';

/** What the first screen that is there shows: the one whose picture the phone has. */
export interface Shown {
  /** The guide has ordered something: what was said before it is no longer so. */
  ordered(screens: readonly GuidedScreen[]): void;
  /** What the screen has said since the last order that it shows of a work; undefined: nothing so far. */
  since(screens: readonly GuidedScreen[], address: string | null | undefined): Showing | undefined;
  /** The loudest that it is; undefined: it does not say. */
  level(screens: readonly GuidedScreen[]): number | undefined;
  /** Lays the phone's picture out as the screen is. */
  layOut(picture: Picture, screens: readonly GuidedScreen[]): void;
}

export function createShown(): Shown {
  let before = '';
  const first = (screens: readonly GuidedScreen[]): GuidedScreen | undefined =>
    screens.find(({ here }) => here) ?? screens[0];
  // How loud it is tells nothing of the place.
  const placeIn = (shows: Showing | null | undefined): string => JSON.stringify({ ...shows, level: undefined });

  return {
    ordered(screens) {
      before = placeIn(first(screens)?.shows);
    },
    since(screens, address) {
      const shows = first(screens)?.shows;
      return shows && shows.address === address && placeIn(shows) !== before ? shows : undefined;
    },
    level: (screens) => first(screens)?.shows?.level,
    layOut(picture, screens) {
      const screen = first(screens);
      if (!screen) return;
      const { width, height, shows } = screen;
      const isThere = picture.open !== null && shows?.address === picture.open;
      picture.setScreen(shows?.frame ?? { width, height, type: 'large' }, isThere && shows.inside === true);
    },
  };
}
