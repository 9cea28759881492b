import type { WallFacts } from './read-wall.ts';

export interface PanelActs {
  /** To the stop before or after the one that is open. */
  by(step: 1 | -1): void;
  /** It was closed; `byVisitor`: with its own button or Escape. */
  closed(byVisitor: boolean): void;
}

/** What a stop says, beside the wall: the page's own article, moved here and back, so that it keeps its state. */
export interface Panel {
  readonly open: string | undefined;
  show(id: string): void;
  close(byVisitor?: boolean): void;
}

export function startPanel(box: HTMLElement, { stops }: WallFacts, acts: PanelActs): Panel {
  const body = box.querySelector<HTMLElement>('[data-panel-body]')!;
  const count = box.querySelector('[data-panel-count]')!;
  const find = (name: string) => box.querySelector<HTMLButtonElement>(`[data-panel-${name}]`)!;
  let open: string | undefined;
  /** Where the article stands in the page. */
  let home: Comment | undefined;

  const giveBack = (): void => {
    for (const media of body.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
    const article = body.firstElementChild;
    if (article && home) home.replaceWith(article);
    home = undefined;
  };
  const panel: Panel = {
    get open() {
      return open;
    },
    show(id) {
      if (id === open) return;
      const index = stops.findIndex((stop) => stop.id === id);
      const stop = stops[index];
      if (!stop) return;
      giveBack();
      open = id;
      home = document.createComment('');
      stop.article.replaceWith(home);
      body.replaceChildren(stop.article);
      body.scrollTop = 0;
      count.textContent = `${index + 1} / ${stops.length}`;
      find('before').disabled = index === 0;
      find('next').disabled = index === stops.length - 1;
      box.hidden = false;
    },
    close(byVisitor = false) {
      if (open === undefined) return;
      giveBack();
      open = undefined;
      box.hidden = true;
      acts.closed(byVisitor);
    },
  };
  find('before').addEventListener('click', () => acts.by(-1));
  find('next').addEventListener('click', () => acts.by(1));
  find('close').addEventListener('click', () => panel.close(true));
  return panel;
}
