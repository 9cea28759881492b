/** A stretch of a sound, in seconds; to its end without `end`. */
export interface Stretch {
  url: string;
  start?: number;
  end?: number;
}

/** Plays stretches one after another. */
export class SoundPlayer {
  readonly #audio = new Audio();
  #left: Stretch[] = [];
  #onEnd: () => void = () => undefined;

  constructor() {
    this.#audio.addEventListener('timeupdate', () => {
      const { end } = this.#left[0] ?? {};
      if (end !== undefined && this.#audio.currentTime >= end) this.#next();
    });
    this.#audio.addEventListener('ended', () => this.#next());
    this.#audio.addEventListener('error', () => this.#next());
  }

  /** Seconds since the beginning of the stretch that is heard. */
  get position(): number {
    return Math.max(0, this.#audio.currentTime - (this.#left[0]?.start ?? 0));
  }

  /** Which of the stretches is heard, from its end: 0 is the last. */
  get left(): number {
    return this.#left.length - 1;
  }

  play(stretches: readonly Stretch[], onEnd: () => void): void {
    this.stop();
    this.#onEnd = onEnd;
    this.#left = [...stretches];
    this.#begin();
  }

  stop(): void {
    this.#left = [];
    this.#audio.pause();
  }

  #begin(): void {
    const [stretch] = this.#left;
    if (!stretch) return;
    this.#audio.src = stretch.url;
    this.#audio.currentTime = stretch.start ?? 0;
    // What can't be played ends by its error.
    this.#audio.play().catch(() => undefined);
  }

  #next(): void {
    if (this.#left.length === 0) return;
    this.#audio.pause();
    this.#left.shift();
    if (this.#left.length > 0) this.#begin();
    else this.#onEnd();
  }
}
