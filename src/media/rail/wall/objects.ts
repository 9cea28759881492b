import { phrase } from '@/kit/language/phrase.ts';

/** Offers to turn the objects in a panel: what draws them is loaded when somebody wants it. */
export function offerObjects(panel: HTMLElement): void {
  if (!('WebGL2RenderingContext' in window)) return;
  for (const box of panel.querySelectorAll<HTMLElement>('[data-object]')) {
    if (box.dataset['offered'] !== undefined) continue;
    box.dataset['offered'] = '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-quiet';
    button.textContent = phrase('转着看');
    const sorry = document.createElement('p');
    sorry.className = 'small quiet';
    sorry.setAttribute('role', 'status');
    button.addEventListener('click', () => void turn(box, button, sorry));
    box.append(button, sorry);
  }
}

async function turn(box: HTMLElement, button: HTMLButtonElement, sorry: HTMLElement): Promise<void> {
  button.disabled = true;
  sorry.textContent = phrase('正在取来……');
  const picture = box.querySelector<HTMLElement>('.figure')!;
  try {
    const { turnObject } = await import('@/kit/stage/object/turn-object.ts');
    const canvas = document.createElement('canvas');
    canvas.className = 'wall-object';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', phrase('{alt}（拖动或用方向键转动）', { alt: box.dataset['alt'] ?? '' }));
    canvas.tabIndex = 0;
    picture.before(canvas);
    const close = await turnObject(canvas, box.dataset['object']!);
    if (!close) throw new Error('Nothing can be drawn in 3D');
    picture.hidden = true;
    button.hidden = true;
    sorry.textContent = '';
    canvas.focus({ preventScroll: true });
    // When the stop is closed or left, graphics memory is given back and the picture stands there again.
    new IntersectionObserver((_, observer) => {
      if (box.closest('[data-panel]:not([hidden])')) return;
      observer.disconnect();
      close();
      canvas.remove();
      picture.hidden = false;
      button.hidden = false;
      button.disabled = false;
    }).observe(canvas);
  } catch {
    box.querySelector('canvas')?.remove();
    button.disabled = false;
    sorry.textContent = phrase('立体模型没有打开，请看图片。');
  }
}
