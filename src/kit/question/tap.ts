import type { Sheet } from './sheet.ts';

/** Joining by pointer: a left line, then a right one, or the other way round. Keyboards use the selects. */
export function tapPairs(sheet: Sheet, join: (left: HTMLElement, right: string) => void): void {
  let picked: HTMLElement | null = null;
  const pick = (row: HTMLElement | null) => {
    picked?.classList.remove('is-picked');
    picked = row;
    row?.classList.add('is-picked');
  };

  sheet.one('.pairs').addEventListener('click', (event) => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[data-left], [data-right]');
    if (!row || sheet.fieldset.disabled || target.closest('select, a')) return;
    const isLeft = row.dataset['left'] !== undefined;
    const pickedLeft = picked?.dataset['left'] !== undefined;
    if (!picked || picked === row || isLeft === pickedLeft) {
      pick(picked === row ? null : row);
      return;
    }
    const [left, right] = isLeft ? [row, picked] : [picked, row];
    pick(null);
    join(left, right.dataset['right'] ?? '');
  });
}
