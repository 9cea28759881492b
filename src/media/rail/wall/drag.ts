export interface DragActs {
  /** The picture moves with the hand by so many pixels to the right. */
  move(pixels: number): void;
  /** It is let go with a speed in pixels a second. */
  release(speed: number): void;
}

/** Farther than this a finger drags and does not tap, in pixels. */
const tap = 8;

/** The speed is that of the last tenth of a second. */
const recent = 100;

/** Lets a hand drag the picture. A tap goes to what it meets; a drag does not. */
export function watchDrag(view: HTMLElement, acts: DragActs): void {
  let hand: { id: number; x: number; start: number; isDrag: boolean; trail: { x: number; at: number }[] } | undefined;
  view.addEventListener('pointerdown', ({ pointerId, clientX, button, isPrimary, timeStamp }) => {
    if (button !== 0 || !isPrimary) return;
    hand = { id: pointerId, x: clientX, start: clientX, isDrag: false, trail: [{ x: clientX, at: timeStamp }] };
  });
  view.addEventListener('pointermove', ({ pointerId, clientX, timeStamp }) => {
    if (hand?.id !== pointerId) return;
    if (!hand.isDrag) {
      if (Math.abs(clientX - hand.start) < tap) return;
      hand.isDrag = true;
      hand.x = clientX;
      view.setPointerCapture(pointerId);
      view.classList.add('dragged');
    }
    acts.move(clientX - hand.x);
    hand.x = clientX;
    hand.trail = [...hand.trail, { x: clientX, at: timeStamp }].filter(({ at }) => timeStamp - at <= recent);
  });
  const end = ({ pointerId, timeStamp, type }: PointerEvent): void => {
    if (hand?.id !== pointerId) return;
    const { isDrag, trail, x } = hand;
    hand = undefined;
    view.classList.remove('dragged');
    if (!isDrag) return;
    const first = trail.find(({ at }) => timeStamp - at <= recent);
    const seconds = first ? (timeStamp - first.at) / 1000 : 0;
    acts.release(first && seconds > 0 && type === 'pointerup' ? (x - first.x) / seconds : 0);
    // What a drag ends on was not pressed.
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }));
  };
  view.addEventListener('pointerup', end);
  view.addEventListener('pointercancel', end);
  view.addEventListener('dragstart', (event) => event.preventDefault());
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
