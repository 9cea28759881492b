import './walk.css';
import { phrase } from '@/kit/language/phrase.ts';
import { findGraphics } from '@/kit/stage/support.ts';
import type { WalkView, WalkViewOptions } from './walk-view.ts';
import { readWords } from './words.ts';

export interface WalkNotes extends Pick<WalkViewOptions, 'inView' | 'onTour' | 'visited'> {
  onLeave: () => void;
}

/**
 * Opens the 3D view of a hall over its page: its plan and a bar while it loads, then the hall. All that 3D needs is loaded
 * here. Resolves when the visitor has left, and nothing is kept; false at once where nothing can be drawn in 3D.
 * @param hall the page's hall, with everything that is said of it
 */
export async function openWalk(hall: HTMLElement, notes: WalkNotes): Promise<boolean> {
  const graphics = findGraphics();
  if (!graphics) return false;
  const words = readWords(hall);
  const dialog = dialogOf(hall, words.title);
  const bar = dialog.querySelector('progress')!;
  const loading = dialog.querySelector<HTMLElement>('.walk-loading')!;
  const left = new Promise<void>((done) => dialog.addEventListener('close', () => done(), { once: true }));
  // Escape is ours: it steps back, and leaves at last.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  hall.append(dialog);
  dialog.showModal();
  document.documentElement.classList.add('walking');
  let view: WalkView | undefined;
  try {
    const onProgress = (part: number): void => {
      bar.value = part;
    };
    onProgress(0.05);
    const { WalkView } = await import('./walk-view.ts');
    onProgress(0.2);
    if (!dialog.open) return true;
    const opening = WalkView.open({
      ...{ dialog, graphics, words, onProgress },
      ...notes,
      folder: `/hall/${hall.dataset['hall'] ?? ''}/scene/`,
      exhibit: decodeURIComponent(location.hash.slice(1)),
    });
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
    console.warn(error);
    loading.querySelector('p')!.textContent = phrase('立体展厅没有打开，请看下面的页面。');
    bar.hidden = true;
    await left;
  } finally {
    view?.close();
    notes.onLeave();
    document.documentElement.classList.remove('walking');
    dialog.remove();
  }
  return true;
}

function dialogOf(hall: HTMLElement, title: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'walk';
  dialog.setAttribute('aria-label', `${phrase('展厅')}：${title}`);
  dialog.innerHTML = `
    <div class="walk-view"><canvas tabindex="0" role="application"></canvas></div>
    <section class="walk-label" data-no-walk hidden><header></header><div></div></section>
    <div class="walk-face"></div>
    <p class="visually-hidden" aria-live="polite"></p>
    <div class="walk-loading"><p></p><progress max="1" value="0"></progress><button type="button" class="button button-quiet" autofocus></button></div>`;
  dialog.querySelector('canvas')!.setAttribute('aria-label', phrase('展厅的立体画面：方向键走动，回车细看眼前的展品'));
  dialog.querySelector('.walk-label')!.setAttribute('aria-label', phrase('展品说明'));
  const loading = dialog.querySelector('.walk-loading')!;
  loading.querySelector('p')!.textContent = `${title}`;
  loading.querySelector('progress')!.setAttribute('aria-label', phrase('正在打开展厅'));
  const leave = loading.querySelector('button')!;
  leave.textContent = phrase('回到页面');
  leave.addEventListener('click', () => dialog.close());
  const plan = hall.querySelector('svg.plan')?.cloneNode(true) as SVGElement | undefined;
  if (plan) {
    // A picture here: its numbers lead to the page below.
    plan.setAttribute('inert', '');
    loading.prepend(plan);
  }
  return dialog;
}
