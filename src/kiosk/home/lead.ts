import type { KioskPicture, KioskWork } from '@/core/kiosk/kiosk-work.ts';
import { createReel } from '@/kiosk/attract/reel.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';

/** How long one picture stays, in seconds. */
const seconds = 12;

/** The picture beside the touch home: it goes slowly through what is in the works of the group that is open. */
export interface Lead {
  show(place: HTMLElement | null, works: readonly KioskWork[]): void;
  /** Holds no picture any more. */
  rest(): void;
}

export function createLead(kiosk: Kiosk): Lead {
  let reel: ReturnType<typeof createReel> | undefined;
  let at: HTMLElement | undefined;
  let shown = '';
  let pictures: KioskWork['pictures'] = [];
  let next = 0;
  let ends = 0;
  const turn = (): void => {
    ends = performance.now() + seconds * 1000;
    void reel?.show(pictures[next % Math.max(1, pictures.length)], seconds);
    next++;
  };
  kiosk.on('tick', () => {
    if (reel && pictures.length > 1 && performance.now() >= ends) turn();
  });
  return {
    show(place, works) {
      if (!place) return;
      // Larger or smaller it is another move.
      const key = [place.clientWidth, place.clientHeight, ...works.map(({ activity }) => activity)].join();
      if (place === at && key === shown) return;
      if (place !== at) reel = createReel(place);
      at = place;
      shown = key;
      // One of each work, then the next of each: nobody waits through a whole hall for another work.
      const most = Math.max(0, ...works.map((work) => work.pictures.length));
      const all = Array.from({ length: most }, (_, index) =>
        works.flatMap((work) => work.pictures[index] ?? []),
      ).flat();
      pictures = all.filter(({ src }, index) => all.findIndex((other) => other.src === src) === index).map(still);
      // Quizzes have none: then it is what the kiosk is about.
      if (pictures.length === 0)
        pictures = [...kiosk.works.values()].flatMap((work) => work.pictures.slice(0, 1).map(still));
      next = 0;
      turn();
    },
    rest() {
      reel?.rest();
      reel = undefined;
      at = undefined;
      shown = '';
      pictures = [];
    },
  };
}

/** Films are for those who are not there yet: beside what one chooses from nothing plays. */
function still({ film: _, ...picture }: KioskPicture): KioskPicture {
  return picture;
}
