/** `<x-term>`: opens and closes the card of a word; only one card is open at a time. */
export class TermElement extends HTMLElement {
  readonly #button = this.querySelector('button');
  readonly #card = this.querySelector<HTMLElement>('.card');

  connectedCallback(): void {
    this.#button?.addEventListener('click', () => this.#show(this.#card?.hidden === true));
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#show(false);
    });
    document.addEventListener('click', (event) => {
      if (event.target instanceof Node && !this.contains(event.target)) this.#show(false);
    });
    this.addEventListener('focusout', (event) => {
      if (event.relatedTarget instanceof Node && !this.contains(event.relatedTarget)) this.#show(false);
    });
  }

  #show(open: boolean): void {
    if (!this.#card || !this.#button) return;
    this.#card.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
    if (!open) return;
    // Near the right edge the card is moved left, so that it never widens the page.
    this.#card.style.left = '0';
    const over = this.#card.getBoundingClientRect().right - document.documentElement.clientWidth + 16;
    if (over > 0) this.#card.style.left = `${-over}px`;
  }
}

customElements.define('x-term', TermElement);
