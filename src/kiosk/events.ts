/** Tells listeners of events by name. What one of them throws is handed to `trouble` and disturbs no other. */
export interface Events<Known> {
  /** Answers how to stop listening. */
  on<K extends keyof Known>(name: K, listener: (value: Known[K]) => void): () => void;
  emit<K extends keyof Known>(name: K, value: Known[K]): void;
}

export function createEvents<Known>(trouble: (error: unknown) => void): Events<Known> {
  const listeners = new Map<keyof Known, Set<(value: never) => void>>();
  return {
    on(name, listener) {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      return () => void known.delete(listener);
    },
    emit(name, value) {
      for (const listener of listeners.get(name) ?? []) {
        try {
          listener(value as never);
        } catch (error) {
          trouble(error);
        }
      }
    },
  };
}
