/** All pages of the site and its service worker. */
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('xuelang.kept') : undefined;
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Says everywhere that something else is kept now. */
export function announceKept(): void {
  channel?.postMessage(null);
  tell();
}

/** Calls the listener whenever something else is kept, whoever did it. Answers how to stop it. */
export function onKeptChange(listener: () => void): () => void {
  if (channel) channel.onmessage = tell;
  listeners.add(listener);
  return () => listeners.delete(listener);
}
