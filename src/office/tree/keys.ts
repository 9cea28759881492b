import type { Row } from './rows.ts';

/** What a key does in the tree: moves the focus, opens or closes a branch. */
export type Step =
  { kind: 'focus'; id: string } | { kind: 'open'; ids: string[] } | { kind: 'close'; id: string } | undefined;

/**
 * The keys of a tree view (WAI-ARIA Authoring Practices): arrows, Home, End, `*` opens all siblings, a character goes to
 * the next line that begins with it.
 */
export function stepFor(key: string, rows: readonly Row[], focused: string): Step {
  const at = rows.findIndex(({ id }) => id === focused);
  const row = rows[at];
  if (row === undefined) return undefined;
  switch (key) {
    case 'ArrowDown':
      return focusOn(rows[at + 1]);
    case 'ArrowUp':
      return focusOn(rows[at - 1]);
    case 'Home':
      return focusOn(rows[0]);
    case 'End':
      return focusOn(rows.at(-1));
    case 'ArrowRight':
      if (row.isOpen === false) return { kind: 'open', ids: [row.id] };
      return row.isOpen ? focusOn(rows[at + 1]) : undefined;
    case 'ArrowLeft':
      return row.isOpen ? { kind: 'close', id: row.id } : focusOn(parentOf(rows, at));
    case '*':
      return { kind: 'open', ids: siblingsOf(rows, at).flatMap(({ id, isOpen }) => (isOpen === false ? [id] : [])) };
    default:
      return [...key].length === 1 ? focusOn(nextBeginningWith(key, rows, at)) : undefined;
  }
}

function focusOn(row: Row | undefined): Step {
  return row && { kind: 'focus', id: row.id };
}

function parentOf(rows: readonly Row[], at: number): Row | undefined {
  const level = rows[at]?.level ?? 0;
  return rows.slice(0, at).findLast((row) => row.level < level);
}

function siblingsOf(rows: readonly Row[], at: number): Row[] {
  const level = rows[at]?.level ?? 0;
  const begin = rows.slice(0, at).findLastIndex((row) => row.level < level) + 1;
  const length = rows.slice(begin).findIndex((row) => row.level < level);
  const end = length === -1 ? rows.length : begin + length;
  return rows.slice(begin, end).filter((row) => row.level === level);
}

function nextBeginningWith(key: string, rows: readonly Row[], at: number): Row | undefined {
  const inTurn = [...rows.slice(at + 1), ...rows.slice(0, at)];
  return inTurn.find(({ name }) => name.toLowerCase().startsWith(key.toLowerCase()));
}
