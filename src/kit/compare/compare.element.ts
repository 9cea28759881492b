import { phrase } from '@/kit/language/phrase.ts';

/** `<x-compare>`: the range input moves the line between the two pictures. */
export class CompareElement extends HTMLElement {
  connectedCallback(): void {
    const range = this.querySelector('input');
    if (!range) return;
    const show = () => {
      this.style.setProperty('--at', `${range.value}%`);
      range.setAttribute('aria-valuetext', phrase('分界在{share}%处', { share: range.value }));
    };
    range.addEventListener('input', show);
    range.addEventListener('focus', () => this.classList.toggle('focused', range.matches(':focus-visible')));
    range.addEventListener('blur', () => this.classList.remove('focused'));
    show();
  }
}

customElements.define('x-compare', CompareElement);
