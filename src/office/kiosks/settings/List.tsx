import type { ReactNode } from 'react';
import { phrase } from '@/kit/language/phrase.ts';

interface Props<Item> {
  items: readonly Item[];
  /** What one of them is called, for those who hear the buttons. */
  nameOf: (item: Item, index: number) => string;
  /** How many must stay. */
  least?: number;
  most: number;
  add: { name: string; make: () => Item };
  onChange: (items: Item[]) => void;
  children: (item: Item, set: (item: Item) => void, index: number) => ReactNode;
}

/** A list that is put in order, added to and taken from by buttons: it works by keyboard and by touch. */
export function List<Item>({ items, nameOf, least = 0, most, add, onChange, children }: Props<Item>) {
  const swap = (index: number, other: number): void => {
    const next = [...items];
    [next[index], next[other]] = [items[other]!, items[index]!];
    onChange(next);
  };
  return (
    <>
      <ol className="kiosk-rows" role="list">
        {items.map((item, index) => {
          const name = nameOf(item, index);
          return (
            <li key={index}>
              <div className="content">
                {children(item, (next) => onChange(items.map((one, at) => (at === index ? next : one))), index)}
              </div>
              <div className="tools">
                <button
                  type="button"
                  className="link"
                  aria-label={phrase('把{name}往前移', { name })}
                  disabled={index === 0}
                  onClick={() => swap(index, index - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="link"
                  aria-label={phrase('把{name}往后移', { name })}
                  disabled={index === items.length - 1}
                  onClick={() => swap(index, index + 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className="link"
                  aria-label={phrase('去掉{name}', { name })}
                  disabled={items.length <= least}
                  onClick={() => onChange(items.filter((_, at) => at !== index))}
                >
                  ✕
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      {items.length < most && (
        <button type="button" className="link" onClick={() => onChange([...items, add.make()])}>
          ＋ {add.name}
        </button>
      )}
    </>
  );
}
