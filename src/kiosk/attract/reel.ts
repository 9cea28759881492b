import { slowMove } from '@/core/kiosk/ken-burns.ts';
import type { KioskPicture } from '@/core/kiosk/kiosk-work.ts';
import { endFilm, playOver } from './film.ts';

/** How long one picture takes to give way to the next, in seconds. */
const fade = 2.4;

/** The moving pictures: one at a time, the next one grows out of it. Holds two pictures at most, and none while it rests. */
export interface Reel {
  /** Shows a picture, and a film in its place where it is of one; undefined: darkness. Resolves whether it could be shown. */
  show(picture: KioskPicture | undefined, seconds: number): Promise<boolean>;
  /** Holds no picture any more. */
  rest(): void;
}

export function createReel(place: HTMLElement): Reel {
  let turn = 0;
  let asked = 0;
  const leave = (shot: Element): void => {
    shot.getAnimations({ subtree: true }).forEach((animation) => animation.cancel());
    shot.querySelectorAll('video').forEach(endFilm);
    shot.remove();
  };
  return {
    async show(picture, seconds) {
      const mine = ++asked;
      const shot = document.createElement('div');
      shot.className = 'shot';
      if (picture) {
        const image = new Image();
        image.alt = '';
        image.src = picture.src;
        try {
          await image.decode();
        } catch {
          return false; // Not there, or no network: what is on stays on.
        }
        if (mine !== asked) return true;
        shot.append(image);
        place.append(shot);
        move(image, place, picture, seconds + fade, turn++);
        if (picture.film && !isStill()) playOver(image, picture.film);
      } else place.append(shot);
      const before = [...place.children].filter((other) => other !== shot);
      // One that has waited for its end is gone at once: there are never three.
      before.slice(0, -1).forEach(leave);
      if (isStill()) {
        before.forEach(leave);
        return true;
      }
      // Out of the dark it comes sooner.
      const duration = (before.length === 0 ? fade / 3 : fade) * 1000;
      const appearing = shot.animate({ opacity: [0, 1] }, { duration, easing: 'ease-in-out' });
      appearing.onfinish = () => before.forEach(leave);
      return true;
    },
    rest() {
      asked++;
      [...place.children].forEach(leave);
    },
  };
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function move(image: HTMLImageElement, place: HTMLElement, picture: KioskPicture, seconds: number, turn: number): void {
  const frame = { width: place.clientWidth, height: place.clientHeight };
  const { size, from, to } = slowMove(frame, picture, seconds, turn);
  image.style.width = `${size.width}px`;
  image.style.height = `${size.height}px`;
  const pose = ({ x, y, scale }: typeof from): string => `translate(${x}px, ${y}px) scale(${scale})`;
  image.style.transform = pose(from);
  if (isStill()) return;
  image.animate({ transform: [pose(from), pose(to)] }, { duration: seconds * 1000, fill: 'forwards' });
}
