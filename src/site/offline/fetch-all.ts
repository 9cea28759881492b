import { KeepFailure } from './failure.ts';
import type { WorkFile } from './work-files.ts';

/** Four at a time; the first that fails stops the others. */
export async function fetchAll(
  files: WorkFile[],
  fetchOne: (file: WorkFile, stop: AbortSignal) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  const waiting = [...files];
  let first: { error: unknown } | undefined;
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file && !stop.signal.aborted; file = waiting.shift())
      await fetchOne(file, stop.signal).catch((error: unknown) => {
        first ??= { error };
        cancel();
      });
  };
  // All of them have ended before anything is tidied up.
  await Promise.all(Array.from({ length: 4 }, work));
  signal?.removeEventListener('abort', cancel);
  if (signal?.aborted) throw new KeepFailure('cancelled');
  if (first) throw first.error;
}
