import { type ReactNode, useId, useState } from 'react';
import { phrase } from '@/kit/language/phrase.ts';

interface Props {
  title: string;
  /** What is chosen in it: on phones the panel is folded up and says only this. */
  chosen: string;
  children: ReactNode;
}

/** Stands at the side; on phones it folds. */
export function SidePanel({ title, chosen, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <aside className={isOpen ? 'side open' : 'side'} aria-label={title}>
      <button
        type="button"
        className="side-toggle button button-quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {phrase('{title}：{chosen}', { title, chosen })}
      </button>
      <div className="side-content" id={id}>
        {children}
      </div>
    </aside>
  );
}
