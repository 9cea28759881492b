import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from './ask.ts';

/** What was read from the API. While it is read again, the former answer stays: nothing jumps. */
export interface Asked<Answer> {
  answer: Answer | undefined;
  error: unknown;
  isLoading: boolean;
  /** Reads it anew. */
  again: () => void;
}

/** Reads an address, and again when it changes; null: nothing yet. */
export function useAsked<Answer>(path: string | null): Asked<Answer> {
  const [state, setState] = useState<Omit<Asked<Answer>, 'again'>>({
    answer: undefined,
    error: undefined,
    isLoading: path !== null,
  });
  const latest = useRef(0);
  // Whoever keeps `again`, to call it after undoing something, means what is shown then.
  const shown = useRef(path);

  const again = useCallback(() => {
    if (shown.current === null) return;
    // Answers may overtake one another: only the one to the last question counts.
    const turn = ++latest.current;
    setState((before) => ({ ...before, isLoading: true }));
    ask<Answer>(shown.current).then(
      (answer) => turn === latest.current && setState({ answer, error: undefined, isLoading: false }),
      (error: unknown) => turn === latest.current && setState((before) => ({ ...before, error, isLoading: false })),
    );
  }, []);

  useEffect(() => {
    shown.current = path;
    again();
  }, [path, again]);

  return { ...state, again };
}
