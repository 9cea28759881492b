/**
 * Which release a device shows: `current` was seen to work, `trial` is complete and verified and still has to show that it
 * does, `bad` did not. Every step is a function from one pointer to the next; whoever takes it writes the pointer down
 * before anything else happens, so that a crash at any moment leaves one that leads to a whole release. The worker may be of
 * an older build than the page, or of a newer one: fields are only added, and what is missing means what it meant before.
 */
export interface Pointer {
  current: string | null;
  trial: Trial | null;
  /** The last version that failed on trial, and why: not fetched again until the site has another. */
  bad: { version: string; why: string } | null;
}

export interface Trial {
  version: string;
  /** Whether it is being tried; otherwise it waits for the next start. */
  isStarted: boolean;
  /** How often it was begun. */
  starts?: number;
  /** Whether its page came up, the last time, and said how it is. */
  stood?: true;
}

/** So often is a release tried that comes up and is cut short: power cuts are nobody's fault, but what kills its page is. */
const mostStarts = 3;

export const noRelease: Pointer = { current: null, trial: null, bad: null };

/** What is answered with by a page that was opened under this pointer; null: the network alone. */
export function shown({ current, trial }: Pointer): string | null {
  return trial?.isStarted ? trial.version : current;
}

/** Whether a version that the site offers is to be fetched. */
export function isWanted({ current, trial, bad }: Pointer, version: string): boolean {
  return ![current, trial?.version, bad?.version].includes(version);
}

/** A version is complete and verified: the next start tries it. While another is being tried this changes nothing. */
export function fetched(pointer: Pointer, version: string): Pointer {
  return pointer.trial?.isStarted ? pointer : { ...pointer, trial: { version, isStarted: false } };
}

/**
 * The kiosk's page is opened. A trial that was begun and not confirmed was cut short. If its page had come up, that may have
 * been the power, and it gets another go; if not, or if that was the last, it has failed.
 */
export function begun(pointer: Pointer): Pointer {
  const { trial } = pointer;
  if (!trial) return pointer;
  const { version, isStarted, starts = isStarted ? 1 : 0 } = trial;
  if (isStarted && !trial.stood) return failed(pointer, '页面没有运行起来');
  if (starts >= mostStarts) return failed(pointer, `试用了 ${String(starts)} 次，每次不到一分钟就断了`);
  return { ...pointer, trial: { version, isStarted: true, starts: starts + 1 } };
}

/** The page of the trial has come up. */
export function stood(pointer: Pointer): Pointer {
  const { trial } = pointer;
  return trial?.isStarted && !trial.stood ? { ...pointer, trial: { ...trial, stood: true } } : pointer;
}

/** The page has been well on trial for long enough. */
export function confirmed(pointer: Pointer): Pointer {
  const { trial } = pointer;
  return trial?.isStarted ? { current: trial.version, trial: null, bad: null } : pointer;
}

/** The page is not well on trial: back to what worked. */
export function failed(pointer: Pointer, why: string): Pointer {
  const { trial, current } = pointer;
  return trial ? { current, trial: null, bad: { version: trial.version, why } } : pointer;
}

/** The browser took a version's files away: where storage is short and it did not promise to keep them. */
export function lost(pointer: Pointer, version: string): Pointer {
  return {
    ...pointer,
    current: pointer.current === version ? null : pointer.current,
    trial: pointer.trial?.version === version ? null : pointer.trial,
  };
}

/** The versions whose files must stay. */
export function needed({ current, trial }: Pointer): string[] {
  return [current, trial?.version ?? null].filter((version) => version !== null);
}
