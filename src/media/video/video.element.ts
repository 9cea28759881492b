/** `<x-video>`: the film's own player comes with a file of its own; until then the browser's plays. */
class VideoElement extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  async #begin(): Promise<void> {
    const { openFilm } = await import('./player/open-film.ts');
    this.#stop = await openFilm(this);
  }
}

customElements.define('x-video', VideoElement);
