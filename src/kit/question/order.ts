import { letter, type OrderQuestion } from '@/core/marking/question.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { dragRows } from './drag.ts';
import type { Face } from './face.ts';
import { glide } from './glide.ts';
import { grabRows } from './grab.ts';
import { scramble } from './scramble.ts';
import type { Sheet } from './sheet.ts';

/** Lines that change places: dragged, moved by keys, or stepped by buttons. Their order is the answer. */
export function orderFace(sheet: Sheet, question: OrderQuestion): Face {
  const list = sheet.one('.items');
  const rows = () => [...list.children] as HTMLElement[];
  const name = (row: HTMLElement) => row.dataset['letter'] ?? '';
  const words = (row: HTMLElement) => row.querySelector('.text')?.textContent.trim() ?? '';

  const number = () => {
    for (const [index, row] of rows().entries()) {
      const place = index + 1;
      (row.querySelector('.place') as HTMLElement).textContent = String(place);
      // What is seen on a button is in its name, for whoever says aloud what to press.
      row
        .querySelector('.grip')
        ?.setAttribute('aria-label', phrase('{place} 移动：{text}', { place, text: words(row) }));
    }
  };

  /** Lays the rows in the order of the letters; rows without a letter there come last. */
  const lay = (letters: readonly string[]) => {
    const place = (row: HTMLElement) => (letters.includes(name(row)) ? letters.indexOf(name(row)) : letters.length);
    list.append(...rows().sort((a, b) => place(a) - place(b)));
    number();
  };

  const moved = (row: HTMLElement) => {
    number();
    sheet.changed();
    sheet.announce(
      phrase('“{row}”移到第 {place} 位，共 {all} 项。', {
        row: words(row),
        place: rows().indexOf(row) + 1,
        all: rows().length,
      }),
    );
  };

  // The neighbours move around the row, never the row itself: it would lose focus and the captured pointer.
  const step = (row: HTMLElement, by: number) => {
    const place = rows().indexOf(row) + by;
    const neighbour = rows()[place];
    if (!neighbour) return;
    glide([row, neighbour], () => (by < 0 ? row.after(neighbour) : row.before(neighbour)));
    moved(row);
  };

  list.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-step]');
    if (button) step(button.closest('[data-letter]') as HTMLElement, Number(button.dataset['step']));
  });
  dragRows(list, () => !sheet.fieldset.disabled, { passed: number, dropped: moved });
  grabRows(list, {
    step,
    place: (row) => rows().indexOf(row),
    say: (row, what) => {
      const place = phrase('第 {place} 位，共 {all} 项', { place: rows().indexOf(row) + 1, all: rows().length });
      sheet.announce(`${what}“${words(row)}”，${place}。`);
    },
  });

  return {
    begin(seed) {
      lay(scramble(question.items.length, seed));
    },

    read() {
      return rows().map(name);
    },

    show(response) {
      if (Array.isArray(response)) lay(response);
    },

    mark(_, whole) {
      for (const [index, row] of rows().entries()) {
        if (name(row) === letter(index)) sheet.stamp(row, 'right');
        else
          sheet.stamp(
            row,
            'wrong',
            whole ? phrase('应排第 {place}', { place: name(row).charCodeAt(0) - 64 }) : undefined,
          );
      }
    },
  };
}
