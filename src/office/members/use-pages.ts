import { useState } from 'react';

/** A walk through pages of which each only knows where the next begins. */
interface Pages {
  /** Counted from 0. */
  number: number;
  /** Where this page begins; undefined: at the beginning. */
  after: string | undefined;
  next: (after: string) => void;
  /** Back to the page before; undefined on the first. */
  back: (() => void) | undefined;
}

/** @param of what is being paged through: when it changes, the walk begins anew */
export function usePages(of: string): Pages {
  const [walk, setWalk] = useState<{ of: string; afters: string[] }>({ of, afters: [] });
  const afters = walk.of === of ? walk.afters : [];
  return {
    number: afters.length,
    after: afters.at(-1),
    next: (after) => setWalk({ of, afters: [...afters, after] }),
    back: afters.length === 0 ? undefined : () => setWalk({ of, afters: afters.slice(0, -1) }),
  };
}
