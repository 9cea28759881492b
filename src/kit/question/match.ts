import { rightPairs } from '@/core/marking/match.ts';
import { letter, type MatchQuestion, type Response } from '@/core/marking/question.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { Face } from './face.ts';
import { drawJoins } from './joins.ts';
import { scramble } from './scramble.ts';
import type { Sheet } from './sheet.ts';
import { tapPairs } from './tap.ts';

/** Two columns joined by selects or by tapping. The selects hold the answer; letters and lines show it. */
export function matchFace(sheet: Sheet, question: MatchQuestion): Face {
  const pairs = sheet.one('.pairs');
  const lefts = sheet.all('[data-left]');
  const rights = new Map(sheet.all('[data-right]').map((row) => [row.dataset['right'] ?? '', row]));
  const select = (row: HTMLElement) => row.querySelector('select') as HTMLSelectElement;
  const words = (row: HTMLElement | undefined) => row?.querySelector('.text')?.textContent ?? '';
  const sign = (row: HTMLElement) => row.querySelector('.letter') as HTMLElement;

  const draw = () => {
    for (const row of lefts) {
      const right = rights.get(select(row).value);
      sign(row).textContent = right ? (sign(right).textContent ?? '') : '';
    }
    for (const [name, row] of rights)
      row.classList.toggle(
        'is-joined',
        lefts.some((left) => select(left).value === name),
      );
    drawJoins(
      pairs,
      lefts.map((row) => ({ left: row, right: rights.get(select(row).value) })),
    );
  };

  /** A right text has one partner: who takes it takes it away from another. */
  const join = (row: HTMLElement, right: string) => {
    for (const other of lefts) if (right && select(other).value === right) select(other).value = '';
    select(row).value = right;
    draw();
    sheet.announce(
      right
        ? phrase('“{left}”配“{right}”。', { left: words(row), right: words(rights.get(right)) })
        : phrase('“{left}”未配。', { left: words(row) }),
    );
  };

  // Arrow keys lead a select over what other lines have: what it takes on its way, it gives back.
  let entered: { row?: HTMLElement; values: string[] } = { values: [] };
  const values = () => lefts.map((row) => select(row).value);
  for (const row of lefts) {
    select(row).addEventListener('focus', () => (entered = { row, values: values() }));
    select(row).addEventListener('input', () => {
      for (const [index, other] of lefts.entries())
        if (entered.row === row && other !== row) select(other).value = entered.values[index] ?? '';
      join(row, select(row).value);
    });
  }
  tapPairs(sheet, (row, right) => {
    join(row, select(row).value === right ? '' : right);
    entered = { values: [] };
    sheet.changed();
  });
  new ResizeObserver(draw).observe(pairs);

  const choose = (answer: { [left: string]: unknown }) => {
    for (const row of lefts) {
      const right = answer[row.dataset['left'] ?? ''];
      select(row).value = typeof right === 'string' && rights.has(right) ? right : '';
    }
    draw();
  };

  return {
    begin(seed) {
      const order = scramble(question.pairs.length, seed);
      for (const [index, name] of order.entries()) {
        const right = rights.get(name) as HTMLElement;
        right.parentElement?.append(right);
        sign(right).textContent = letter(index);
        for (const row of lefts) {
          const option = select(row).querySelector(`option[value="${name}"]`) as HTMLOptionElement;
          option.textContent = `${letter(index)} ${words(right)}`;
          select(row).append(option);
        }
      }
      choose({});
    },

    read() {
      const joined = lefts.filter((row) => select(row).value);
      if (joined.length === 0) return undefined;
      return Object.fromEntries(joined.map((row) => [row.dataset['left'] ?? '', select(row).value]));
    },

    show(response) {
      choose(isMap(response) ? response : {});
    },

    mark(response, whole) {
      const right = rightPairs(question, isMap(response) ? response : {});
      for (const [index, row] of lefts.entries()) {
        const partner = rights.get(row.dataset['left'] ?? '');
        const answer = whole && partner ? phrase('应配 {sign}', { sign: sign(partner).textContent ?? '' }) : undefined;
        if (right[index]) sheet.stamp(row, 'right');
        else sheet.stamp(row, 'wrong', answer);
      }
      draw();
    },
  };
}

function isMap(response: Response): response is { [left: string]: string } {
  return typeof response === 'object' && !Array.isArray(response);
}
