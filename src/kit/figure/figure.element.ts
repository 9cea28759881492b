/** `<x-figure>`: shows its picture in a dialog that fills the screen; wheel, pinch and +/− enlarge, drag moves. */
export class FigureElement extends HTMLElement {
  connectedCallback(): void {
    const open = () => this.#open();
    this.querySelector('button.zoom')?.addEventListener('click', open);
    this.querySelector('img')?.addEventListener('click', open);
  }

  async #open(): Promise<void> {
    const image = this.querySelector('img');
    if (!image) return;
    const { showZoom } = await import('./zoom.ts');
    showZoom(image, this.querySelector('figcaption')?.textContent ?? '');
  }
}

customElements.define('x-figure', FigureElement);
