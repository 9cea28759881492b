import { phrase } from '@/kit/language/phrase.ts';
import type { WallFacts } from './read-wall.ts';

/** The wall in small, to be dragged along: a slider with the stops on it. */
export interface Scrubber {
  draw(mm: number, stop: string | undefined, isMoving: boolean): void;
}

export function startScrubber(track: HTMLElement, facts: WallFacts, to: (mm: number) => void): Scrubber {
  const thumb = track.querySelector<HTMLElement>('[data-thumb]')!;
  const share = (mm: number): number => {
    const part = mm / facts.length;
    return facts.direction === 1 ? part : 1 - part;
  };
  const at = ({ clientX }: PointerEvent): void => {
    const { left, width } = track.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (clientX - left) / width));
    const mm = (facts.direction === 1 ? part : 1 - part) * facts.length;
    // Near a stop one means it.
    const pull = (facts.length / width) * 10;
    to(facts.stops.find((stop) => Math.abs(stop.mm - mm) < pull)?.mm ?? mm);
  };
  track.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    track.setPointerCapture(event.pointerId);
    at(event);
  });
  track.addEventListener('pointermove', (event) => {
    if (track.hasPointerCapture(event.pointerId)) at(event);
  });
  for (const tick of track.querySelectorAll<HTMLElement>('[data-tick]'))
    tick.style.left = `${share(Number(tick.dataset['tick'])) * 100}%`;
  for (const band of track.querySelectorAll<HTMLElement>('[data-from]')) {
    const [from, to] = [share(Number(band.dataset['from'])), share(Number(band.dataset['to']))];
    band.style.left = `${Math.min(from, to) * 100}%`;
    band.style.width = `${Math.abs(to - from) * 100}%`;
  }
  track.setAttribute('aria-valuemax', String(facts.length));
  let told = '';
  return {
    draw(mm, stop, isMoving) {
      thumb.style.left = `${share(mm) * 100}%`;
      // Screen readers are told of stops and of tenths of a metre on the way, not of every frame.
      const key = `${String(stop)} ${isMoving ? `about ${Math.round(mm / 100)}` : Math.round(mm)}`;
      if (key === told) return;
      told = key;
      const metres = (mm / 1000).toFixed(1);
      const title = facts.stops.find(({ id }) => id === stop)?.title;
      track.setAttribute('aria-valuenow', String(Math.round(mm)));
      track.setAttribute(
        'aria-valuetext',
        title === undefined ? phrase('{metres} 米', { metres }) : phrase('{metres} 米，{title}', { metres, title }),
      );
    },
  };
}
