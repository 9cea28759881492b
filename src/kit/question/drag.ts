import { glide } from './glide.ts';

interface Told {
  /** At every neighbour that is passed. */
  passed(): void;
  /** Once, when the row lies in another place than before. */
  dropped(row: HTMLElement): void;
}

/** How near to the screen's edge a dragged row makes the page scroll, in pixels. */
const edge = 72;

/**
 * Rows dragged by pointer: a finger or pen takes the grip (the rest of the row scrolls the page), a mouse takes the row.
 */
export function dragRows(list: HTMLElement, isOpen: () => boolean, told: Told): void {
  list.addEventListener('pointerdown', (event) => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[data-letter]');
    const grip = target.closest('.grip');
    if (!row || !isOpen() || event.button !== 0 || !event.isPrimary) return;
    if (!grip && (event.pointerType !== 'mouse' || target.closest('button, a'))) return;
    drag(row, event, told);
  });
}

function drag(row: HTMLElement, start: PointerEvent, { passed, dropped }: Told): void {
  const held = start.clientY - row.getBoundingClientRect().top;
  const wasBefore = row.nextElementSibling;
  row.setPointerCapture(start.pointerId);
  row.classList.add('is-dragged');
  let shift = 0;

  const follow = ({ clientY }: PointerEvent) => {
    if (clientY < edge) scrollBy(0, -8);
    if (clientY > innerHeight - edge) scrollBy(0, 8);
    for (;;) {
      const own = row.getBoundingClientRect().top - shift;
      shift = clientY - held - own;
      const neighbour = (shift < 0 ? row.previousElementSibling : row.nextElementSibling) as HTMLElement | null;
      // Far enough when half of the neighbour is passed; then the neighbour moves, not the captured row.
      if (!neighbour || Math.abs(shift) < neighbour.offsetHeight / 2 + 4) break;
      const before = shift < 0;
      glide([neighbour], () => (before ? row.after(neighbour) : row.before(neighbour)));
      passed();
    }
    row.style.transform = `translateY(${shift}px)`;
  };

  const end = () => {
    row.removeEventListener('pointermove', follow);
    row.removeEventListener('lostpointercapture', end);
    row.classList.remove('is-dragged');
    glide([row], () => (row.style.transform = ''));
    if (row.nextElementSibling !== wasBefore) dropped(row);
  };

  row.addEventListener('pointermove', follow);
  row.addEventListener('lostpointercapture', end);
}
