import { phrase } from '@/kit/language/phrase.ts';
import './zoom.css';

const largest = 6;

/** Opens a picture on the whole screen. Closes by Esc, the button or the back gesture of the dialog. */
export function showZoom(image: HTMLImageElement, caption: string): void {
  const sheet = document.createElement('dialog');
  sheet.className = 'zoom-sheet';
  sheet.setAttribute('aria-label', image.alt || phrase('图片'));
  const stage = document.createElement('div');
  stage.className = 'stage';
  const picture = document.createElement('img');
  picture.src = image.currentSrc || image.src;
  picture.alt = image.alt;
  picture.draggable = false;
  stage.append(picture);
  const text = document.createElement('p');
  text.textContent = caption;
  sheet.append(
    stage,
    text,
    bar(sheet, (factor) => zoomBy(factor)),
  );
  document.body.append(sheet);

  const view = { x: 0, y: 0, scale: 1 };
  const show = () => (picture.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`);
  const zoomBy = (factor: number) => {
    view.scale = Math.min(Math.max(view.scale * factor, 1), largest);
    if (view.scale === 1) view.x = view.y = 0;
    show();
  };

  const fingers = new Map<number, { x: number; y: number }>();
  stage.addEventListener('pointerdown', (event) => {
    stage.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  stage.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    const now = { x: event.clientX, y: event.clientY };
    if (other) zoomBy(distance(now, other) / Math.max(distance(before, other), 1));
    else if (view.scale > 1) {
      view.x += now.x - before.x;
      view.y += now.y - before.y;
      show();
    }
    fingers.set(event.pointerId, now);
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    stage.addEventListener(end, (event) => fingers.delete(event.pointerId));
  stage.addEventListener('dblclick', () => zoomBy(view.scale > 1 ? 0 : 2.5));
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    },
    { passive: false },
  );
  sheet.addEventListener('keydown', (event) => {
    if (event.key === '+' || event.key === '=') zoomBy(1.3);
    if (event.key === '-') zoomBy(1 / 1.3);
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (!step || view.scale === 1) return;
    event.preventDefault();
    view.x += step[0] ?? 0;
    view.y += step[1] ?? 0;
    show();
  });
  sheet.addEventListener('close', () => sheet.remove());
  sheet.showModal();
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function bar(sheet: HTMLDialogElement, zoomBy: (factor: number) => void): HTMLElement {
  const box = document.createElement('div');
  box.className = 'bar';
  const add = (sign: string, name: string, act: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', act);
    box.append(button);
  };
  add('−', phrase('缩小'), () => zoomBy(1 / 1.4));
  add('+', phrase('放大'), () => zoomBy(1.4));
  add('×', phrase('关闭'), () => sheet.close());
  return box;
}
