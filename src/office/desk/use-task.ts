import { useState } from 'react';
import { ApiError } from '@/learner/api.ts';

/** Something that is done once at a time, and may fail. */
export interface Task {
  isRunning: boolean;
  /** Why it failed; undefined: it didn't. */
  error: unknown;
  /** Runs it, unless it is running; answers whether it went well. */
  run: (work: () => Promise<void>) => Promise<boolean>;
  forget: () => void;
}

/** Keeps what a button does from being done twice, and why it failed. */
export function useTask(): Task {
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(undefined);

  async function run(work: () => Promise<void>): Promise<boolean> {
    if (isRunning) return false;
    setRunning(true);
    setError(undefined);
    try {
      await work();
      return true;
    } catch (failure) {
      // What is no failed request is a fault of ours.
      if (!(failure instanceof ApiError)) throw failure;
      setError(failure);
      return false;
    } finally {
      setRunning(false);
    }
  }

  return { isRunning, error, run, forget: () => setError(undefined) };
}
