/** Something that was done, said for a while at the foot of the page. */
export interface Notice {
  key: number;
  text: string;
  /** Takes it back. */
  undo?: (() => void) | undefined;
}

let notices: readonly Notice[] = [];
let count = 0;
const listeners = new Set<() => void>();

function set(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

export function currentNotices(): readonly Notice[] {
  return notices;
}

/** Tells when there is something new to say. Answers how to stop it. */
export function onNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says what was done; the one before goes, for its undoing might no longer fit. */
export function say(text: string, undo?: () => void): void {
  set([{ key: ++count, text, undo }]);
}

export function dismiss(key: number): void {
  set(notices.filter((notice) => notice.key !== key));
}
