/** Plays stretches of one sound. */
export class Sound {
  readonly #audio = new Audio();
  readonly #moved: (at: number | undefined) => void;
  #end = 0;
  #frame = 0;

  /** @param moved told where it is while it plays, and undefined when it stops */
  constructor(urls: { url: string; type: string }[], moved: (at: number | undefined) => void) {
    this.#moved = moved;
    const best = urls.find(({ type }) => this.#audio.canPlayType(type) !== '') ?? urls[0];
    this.#audio.preload = 'auto';
    this.#audio.src = best?.url ?? '';
    this.#audio.addEventListener('pause', () => this.#stopped());
    this.#audio.addEventListener('ended', () => this.#stopped());
  }

  get isPlaying(): boolean {
    return !this.#audio.paused;
  }

  /** Rejects where the browser can't play it. */
  async play(from: number, to: number): Promise<void> {
    this.#end = to;
    this.#audio.currentTime = from;
    await this.#audio.play();
    cancelAnimationFrame(this.#frame);
    this.#follow();
  }

  pause(): void {
    this.#audio.pause();
  }

  /** Leaves nothing playing or loading. */
  close(): void {
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }

  /** By frames: the events of a sound come up to a quarter of a second late. */
  #follow(): void {
    if (this.#audio.paused) return;
    if (this.#audio.currentTime >= this.#end) return this.#audio.pause();
    this.#moved(this.#audio.currentTime);
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #stopped(): void {
    cancelAnimationFrame(this.#frame);
    this.#moved(undefined);
  }
}
