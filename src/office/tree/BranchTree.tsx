import { type KeyboardEvent, useRef, useState } from 'react';
import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { stepFor } from './keys.ts';
import { above, type Row, rowsOf } from './rows.ts';

interface Props {
  label: string;
  tree: Tree<Branch>;
  selected: string;
  onSelect: (id: string) => void;
  /** Lines before and behind the branches that are no branches: everyone, those without a branch. */
  first?: { id: string; name: string }[];
  last?: { id: string; name: string }[];
}

/** The branches as a tree view: one stop for the Tab key, arrows within. */
export function BranchTree({ label, tree, selected, onSelect, first = [], last = [] }: Props) {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [focused, setFocused] = useState(selected);
  const list = useRef<HTMLDivElement>(null);

  const open = new Set(tree.childrenOf(null).map(({ id }) => id));
  for (const id of above(tree, selected)) open.add(id);
  for (const [id, isOpen] of toggled) {
    if (isOpen) open.add(id);
    else open.delete(id);
  }
  const rows = [...first.map(plain), ...rowsOf(tree, open), ...last.map(plain)];
  const stop = rows.some(({ id }) => id === focused) ? focused : (rows[0]?.id ?? '');

  const toggle = (ids: string[], isOpen: boolean) =>
    setToggled((before) => new Map([...before, ...ids.map((id) => [id, isOpen] as const)]));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onSelect(stop);
    }
    const step = stepFor(event.key, rows, stop);
    if (step === undefined) return;
    event.preventDefault();
    if (step.kind === 'open') return toggle(step.ids, true);
    if (step.kind === 'close') return toggle([step.id], false);
    setFocused(step.id);
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(step.id)}"]`)?.focus();
  }

  return (
    <div className="tree" role="tree" aria-label={label} ref={list} onKeyDown={onKeyDown} data-keys>
      {rows.map((row) => (
        <div
          key={row.id}
          role="treeitem"
          data-id={row.id}
          className={`tree-row level-${Math.min(row.level, 8)}`}
          aria-level={row.level}
          aria-posinset={row.position}
          aria-setsize={row.siblings}
          aria-expanded={row.isOpen}
          aria-selected={row.id === selected}
          tabIndex={row.id === stop ? 0 : -1}
          onFocus={() => setFocused(row.id)}
          onClick={() => onSelect(row.id)}
        >
          <span
            className={row.isOpen === undefined ? 'twig' : 'twig branching'}
            aria-hidden="true"
            onClick={(event) => {
              if (row.isOpen === undefined) return;
              event.stopPropagation();
              toggle([row.id], !row.isOpen);
            }}
          />
          <span className="name">{row.name}</span>
          {row.members > 0 && (
            <span className="count figures small quiet">
              {row.members}
              <span className="visually-hidden">{phrase(' 人')}</span>
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

/** A line that is no branch stands at the top and has nothing below it. */
function plain({ id, name }: { id: string; name: string }): Row {
  return { id, name, level: 1, position: 1, siblings: 1, isOpen: undefined, members: 0 };
}
