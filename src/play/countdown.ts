import { phrase } from '@/kit/language/phrase.ts';

/** From here on the time is told as short. */
const late = 10;

interface Hears {
  /** Every half second. */
  tick(): void;
  /** The time is over. */
  over(): void;
}

/** Counts down in `place`, where there is a limit; ticks without one as well. */
export class Countdown {
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(place: HTMLElement, seconds: number | undefined, { tick, over }: Hears) {
    const began = performance.now();
    place.hidden = seconds === undefined;
    const show = () => {
      tick();
      if (seconds === undefined) return;
      const left = Math.max(0, Math.ceil(seconds - (performance.now() - began) / 1000));
      place.textContent = phrase('{n} 秒', { n: left });
      place.classList.toggle('late', left <= late);
      if (left > 0) return;
      this.stop();
      over();
    };
    this.#timer = setInterval(show, 500);
    show();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
