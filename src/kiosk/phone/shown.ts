import type { GuidedScreen, Showing } from '@/core/guide/visit.ts';
import type { Picture } from './picture.ts';

/** What the first screen that is there shows: the one whose picture the phone has. */
export interface Shown {
  /** The guide has ordered something: what was said before it is no longer so. */
  ordered(screens: readonly GuidedScreen[]): void;
  /** What the screen has said since the last order that it shows of a work; undefined: nothing so far. */
  since(screens: readonly GuidedScreen[], address: string | null | undefined): Showing | undefined;
  /** Lays the phone's picture out as the screen is. */
  layOut(picture: Picture, screens: readonly GuidedScreen[]): void;
}

export function createShown(): Shown {
  let before = '';
  const first = (screens: readonly GuidedScreen[]): GuidedScreen | undefined =>
    screens.find(({ here }) => here) ?? screens[0];

  return {
    ordered(screens) {
      before = JSON.stringify(first(screens)?.shows);
    },
    since(screens, address) {
      const shows = first(screens)?.shows;
      return shows && shows.address === address && JSON.stringify(shows) !== before ? shows : undefined;
    },
    layOut(picture, screens) {
      const screen = first(screens);
      if (!screen) return;
      const { width, height, shows } = screen;
      const isThere = picture.open !== null && shows?.address === picture.open;
      picture.setScreen(shows?.frame ?? { width, height, type: 'large' }, isThere && shows.inside === true);
    },
  };
}
