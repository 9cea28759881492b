import { render, type TemplateResult } from 'lit-html';

/**
 * The panel beside a view that shows a piece of the page: the page's own article, moved here and back, so that it keeps
 * its state. In `box` there is a header, and a div for the article.
 */
export class Panel {
  /** Which article is in it. */
  shown: string | undefined;
  private readonly box: HTMLElement;
  private readonly head: HTMLElement;
  private readonly body: HTMLElement;
  /** Where the article stands in the page. */
  private home: Comment | undefined;

  constructor(box: HTMLElement) {
    this.box = box;
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

  show({ id, article }: { id: string; article: HTMLElement }, head: TemplateResult): void {
    this.close();
    this.shown = id;
    this.box.hidden = false;
    render(head, this.head);
    this.home = document.createComment('');
    article.replaceWith(this.home);
    this.body.replaceChildren(article);
    this.body.scrollTop = 0;
  }

  /** Gives back what it had borrowed. */
  close(): void {
    const article = this.body.firstElementChild;
    for (const media of this.body.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
    if (article && this.home) this.home.replaceWith(article);
    this.home = undefined;
    this.shown = undefined;
    this.box.hidden = true;
  }
}
