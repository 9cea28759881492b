const listeners = new Set<() => void>();

/** Other tabs; BroadcastChannel needs no secure context. */
const tabs = typeof BroadcastChannel === 'function' ? new BroadcastChannel('xuelang') : undefined;

const tell = () => {
  for (const listener of listeners) listener();
};

/** Says, in all tabs, that records or progress on this device have changed. */
export function announce(): void {
  tabs?.postMessage(null);
  tell();
}

/** Calls the listener at every change, in this tab or another. Answers how to stop it. */
export function onChange(listener: () => void): () => void {
  if (tabs) tabs.onmessage = tell;
  listeners.add(listener);
  return () => listeners.delete(listener);
}
