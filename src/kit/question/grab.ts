import { phrase } from '@/kit/language/phrase.ts';

interface Rows {
  step(row: HTMLElement, by: number): void;
  /** Where a row is, from 0. */
  place(row: HTMLElement): number;
  say(row: HTMLElement, what: string): void;
}

/**
 * Rows moved by keys: space or Enter on the grip takes hold, arrows move, space puts down, Esc puts it back.
 * A button pressed by key reports a click without a pointer (`detail` 0), and so does a screen reader.
 */
export function grabRows(list: HTMLElement, { step, place, say }: Rows): void {
  let held: HTMLElement | null = null;
  let home = 0;

  const grip = (row: HTMLElement) => row.querySelector('.grip') as HTMLElement;
  const hold = (row: HTMLElement | null) => {
    if (held) grip(held).setAttribute('aria-pressed', 'false');
    held?.classList.remove('is-held');
    held = row;
    row?.classList.add('is-held');
    if (row) grip(row).setAttribute('aria-pressed', 'true');
  };

  list.addEventListener('click', (event) => {
    const row = (event.target as Element).closest('.grip')?.closest<HTMLElement>('[data-letter]');
    if (!row || event.detail !== 0) return;
    const puts = held === row;
    home = place(row);
    hold(puts ? null : row);
    say(row, puts ? phrase('已放下') : phrase('已拿起，用上下方向键移动：'));
  });

  list.addEventListener('keydown', (event) => {
    if (!held) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by) step(held, by);
    else if (event.key === 'Escape') {
      const row = held;
      while (place(row) !== home) step(row, place(row) < home ? 1 : -1);
      hold(null);
      say(row, phrase('已取消，放回'));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  list.addEventListener('focusout', (event) => {
    if (held && event.relatedTarget !== grip(held) && event.relatedTarget) hold(null);
  });
}
