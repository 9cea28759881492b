import { realpathSync } from 'node:fs';

/** How often we look, in milliseconds. */
const pause = 250;

/**
 * Calls back when a link leads elsewhere: some process has published. Looks four times a second, which costs a system call and
 * works on every drive. Where `changed` fails it is called again. Answers how to stop.
 */
export function followLink(link: string, changed: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let known = targetOf(link);
  let busy = false;
  const timer = setInterval(() => void look(), pause).unref();
  return () => clearInterval(timer);

  async function look(): Promise<void> {
    const target = targetOf(link);
    // On Windows there is no link for a moment.
    if (busy || target === undefined || target === known) return;
    busy = true;
    try {
      await changed();
      known = target;
    } catch (error) {
      failed(error);
    } finally {
      busy = false;
    }
  }
}

function targetOf(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}
