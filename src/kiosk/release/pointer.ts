/**
 * Which release a device shows: `current` was seen to work, `trial` is complete and verified and still has to show that it
 * does, `bad` did not. Every step is a function from one pointer to the next; whoever takes it writes the pointer down
 * before anything else happens, so that a crash at any moment leaves one that leads to a whole release.
 */
export interface Pointer {
  current: string | null;
  trial: { version: string; isStarted: boolean } | null;
  /** The last version that failed on trial, and why: not fetched again until the site has another. */
  bad: { version: string; why: string } | null;
}

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

/** The kiosk's page is opened. A trial that was begun and never confirmed has failed, whatever came in between. */
export function begun(pointer: Pointer): Pointer {
  const { trial } = pointer;
  if (!trial) return pointer;
  return trial.isStarted
    ? failed(pointer, '试用没有等到确认，页面就重新打开了')
    : { ...pointer, trial: { ...trial, isStarted: true } };
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
