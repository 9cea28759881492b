import { html, render } from 'lit-html';
import { phrase } from '@/kit/language/phrase.ts';
import { icons } from './icons.data.ts';
import type { ExhibitWords } from './words.ts';

interface LabelActs {
  by(count: 1 | -1): void;
  closeLabel(): void;
}

/** The label of the exhibit one has stepped up to: the page's own article, moved here and back, so that it keeps its state. */
export class Label {
  exhibit: string | undefined;
  private readonly box: HTMLElement;
  private readonly head: HTMLElement;
  private readonly body: HTMLElement;
  private readonly acts: LabelActs;
  /** Where the article stands in the page. */
  private home: Comment | undefined;

  constructor(box: HTMLElement, acts: LabelActs) {
    this.box = box;
    this.acts = acts;
    this.head = box.querySelector('header')!;
    this.body = box.querySelector('div')!;
  }

  /** Its size in pixels while it is open. */
  get size(): { width: number; height: number } {
    return { width: this.box.offsetWidth, height: this.box.offsetHeight };
  }

  /** The size it has, or will have. */
  get room(): { width: number; height: number } {
    if (!this.box.hidden) return this.size;
    this.box.hidden = false;
    const { size } = this;
    this.box.hidden = true;
    return size;
  }

  show(words: ExhibitWords | undefined, position: number, count: number): void {
    this.putBack();
    this.exhibit = words?.id;
    this.box.hidden = words === undefined;
    if (!words) return;
    render(headTemplate(position, count, this.acts), this.head);
    this.home = document.createComment('');
    words.article.replaceWith(this.home);
    this.body.replaceChildren(words.article);
    this.body.scrollTop = 0;
  }

  close(): void {
    this.show(undefined, 0, 0);
  }

  private putBack(): void {
    const article = this.body.firstElementChild;
    if (article && this.home) this.home.replaceWith(article);
    this.home = undefined;
  }
}

const headTemplate = (position: number, count: number, acts: LabelActs) => html`
  <button
    type="button"
    class="walk-tool"
    aria-label=${phrase('上一件展品')}
    aria-keyshortcuts="PageUp"
    @click=${() => acts.by(-1)}
  >
    ${icons.before}
  </button>
  <span class="quiet small figures">${position} / ${count}</span>
  <button
    type="button"
    class="walk-tool"
    aria-label=${phrase('下一件展品')}
    aria-keyshortcuts="PageDown"
    @click=${() => acts.by(1)}
  >
    ${icons.next}
  </button>
  <button
    type="button"
    class="walk-tool walk-label-close"
    aria-label=${phrase('合上说明')}
    @click=${() => acts.closeLabel()}
  >
    ${icons.close}
  </button>
`;
