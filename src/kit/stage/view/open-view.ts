import './view.css';
import { phrase } from '@/kit/language/phrase.ts';
import { openGraphics, type Graphics } from '@/kit/stage/support.ts';

export interface ViewToOpen {
  /** The element of the page that the view is of: the dialog stands in it. */
  page: HTMLElement;
  title: string;
  words: {
    /** What the view is. */
    name: string;
    /** What the canvas shows, and the keys for it. */
    canvas: string;
    panel: string;
    /** What is being waited for. */
    opening: string;
    failed: string;
  };
  /** Shown while it loads. */
  picture: Element | undefined;
  /** Loads what begins the view. */
  load: () => Promise<(given: Opening) => Promise<{ close(): void }>>;
}

export interface Opening {
  dialog: HTMLDialogElement;
  graphics: Graphics;
  /** From 0 to 1. */
  onProgress: (part: number) => void;
}

/**
 * Opens a 3D view over its page, with a bar while it loads. Resolves when the visitor has left, and nothing is kept; false
 * at once where nothing can be drawn in 3D. In the dialog there are: the canvas in `.walk-view`, `.walk-label` for a `Panel`, `.walk-face` for what lies over the
 * view, and a live region.
 */
export async function openView({ page, title, words, picture, load }: ViewToOpen): Promise<boolean> {
  const dialog = dialogOf(title, words);
  const bar = dialog.querySelector('progress')!;
  const loading = dialog.querySelector<HTMLElement>('.walk-loading')!;
  if (picture) loading.prepend(picture);
  const left = new Promise<void>((done) => dialog.addEventListener('close', () => done(), { once: true }));
  // Escape is the view's: it steps back, and leaves at last.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  page.append(dialog);
  dialog.showModal();
  document.documentElement.classList.add('walking');
  const onProgress = (part: number): void => {
    bar.value = part;
  };
  let view: { close(): void } | undefined;
  try {
    onProgress(0.05);
    // Its files come while graphics are opened, for which the page may stand still: what it shows is painted before.
    const coming = load();
    coming.catch(() => undefined);
    await painted();
    const graphics = openGraphics(dialog.querySelector('canvas')!);
    if (!graphics) return false;
    onProgress(0.2);
    const opening = coming.then((open) => open({ dialog, graphics, onProgress }));
    // Whoever leaves while it loads does not wait for it.
    view = await Promise.race([opening, left.then(() => undefined)]);
    if (!view) {
      void opening.then((late) => late.close()).catch(() => undefined);
      return true;
    }
    onProgress(1);
    loading.hidden = true;
    await left;
  } catch (error) {
    // On a kiosk there may be nobody who reads what is said here: the page is there at once.
    if (new URLSearchParams(location.search).has('kiosk')) throw error;
    console.warn(error);
    loading.querySelector('p')!.textContent = words.failed;
    bar.hidden = true;
    await left;
  } finally {
    view?.close();
    document.documentElement.classList.remove('walking');
    dialog.close();
    dialog.remove();
  }
  return true;
}

/** Resolves when what is in the page now is on the screen. */
function painted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

function dialogOf(title: string, words: ViewToOpen['words']): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'walk';
  dialog.setAttribute('aria-label', `${words.name}：${title}`);
  dialog.innerHTML = `
    <div class="walk-view"><canvas tabindex="0" role="application"></canvas></div>
    <section class="walk-label" data-no-walk hidden><header></header><div></div></section>
    <div class="walk-face"></div>
    <p class="visually-hidden" aria-live="polite"></p>
    <div class="walk-loading"><p></p><progress max="1" value="0"></progress><button type="button" class="button button-quiet" autofocus></button></div>`;
  dialog.querySelector('canvas')!.setAttribute('aria-label', words.canvas);
  dialog.querySelector('.walk-label')!.setAttribute('aria-label', words.panel);
  const loading = dialog.querySelector('.walk-loading')!;
  loading.querySelector('p')!.textContent = title;
  loading.querySelector('progress')!.setAttribute('aria-label', words.opening);
  const leave = loading.querySelector('button')!;
  leave.textContent = phrase('回到页面');
  leave.addEventListener('click', () => dialog.close());
  return dialog;
}
