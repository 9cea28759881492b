import type { Pointer } from '@/core/guide/command.ts';
import { createObedient, isEntered, type Obedient } from '@/kiosk/guide/obey.ts';
import { createPicture, type Area, type Picture } from './picture.ts';
import { type Stop, stopsOf, type Tour, toursOf } from './speech.ts';

/** The phone's own look at the work that is open: its picture, which obeys like a screen, and what may be said of it. */
export interface Stand {
  picture: Picture;
  obedient: Obedient;
  /** The parts of the work, and the ways through it that its editor has written; empty until it is there. */
  readonly stops: Stop[];
  readonly tours: Tour[];
  /** A visitor has gone elsewhere on the screen: the picture shows what they see. */
  follow(part: string): void;
}

interface Acts {
  /** Stops and tours have changed. */
  onChange: () => void;
  point: (at: Pointer) => void;
  light: (area: Area) => void;
}

export function createStand({ onChange, point, light }: Acts): Stand {
  let stops: Stop[] = [];
  let tours: Tour[] = [];
  const picture = createPicture({
    tell(message) {
      if (isEntered(message)) obedient.ready();
      if (message.is !== 'ready') return;
      obedient.ready();
      const { page } = picture;
      tours = page ? toursOf(page) : [];
      stops = page ? stopsOf(page, message.steps) : [];
      onChange();
    },
    point(at) {
      picture.send({ do: 'pointer', at });
      point(at);
    },
    light,
  });
  let followed: string | undefined;
  const forget = (): void => {
    stops = [];
    tours = [];
    followed = undefined;
  };
  const obedient = createObedient({
    get open() {
      return picture.open;
    },
    openWork(address) {
      forget();
      picture.openWork(address);
    },
    home() {
      forget();
      picture.close();
    },
    send(command) {
      if (command.do === 'go') followed = command.part;
      // The phone is silent: what is heard comes from the screens.
      if (command.do !== 'play' && command.do !== 'volume') picture.send(command);
    },
  });
  return {
    picture,
    obedient,
    get stops() {
      return stops;
    },
    get tours() {
      return tours;
    },
    follow(part) {
      if (part === followed) return;
      followed = part;
      picture.send({ do: 'go', part });
    },
  };
}
