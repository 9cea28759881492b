import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Fingerprint } from '@/core/release/release.ts';
import { sameInputs } from '../fingerprint.ts';
import { inputsOf, isPublished } from './is-published.ts';
import { watchFolders } from './watch-folders.ts';

/** Editors save several files at once, and copying takes a while: we look when it has been quiet for so long. */
const quiet = 500;

/** What failed is tried again when it changes, or after so long: the disk may have room again. */
const patience = 15 * 60_000;

/**
 * Publishes the project whenever its content changes or a time of publication passes. It looks when the system says that
 * a file changed, and at the beginning of every minute: so nothing is missed where the system says nothing (a network
 * drive), when the clock is set or the machine slept, and no timer has to last for weeks.
 */
export function watchContent(root: string, say: (line: string) => void): void {
  // What we start has the same low priority, in all its threads: the server beside us answers members first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const folders = watchFolders(join(root, 'content'), soon);
  let timer: NodeJS.Timeout | undefined;
  let failed: { inputs: Fingerprint; at: number } | undefined;
  let last = Promise.resolve();
  soon();
  everyMinute();

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(look, quiet);
  }

  function everyMinute(): void {
    const untilNext = 60_000 - (Date.now() % 60_000);
    setTimeout(() => {
      look();
      everyMinute();
    }, untilNext);
  }

  /** One look after the other. */
  function look(): void {
    last = last.then(lookOnce).catch((error: unknown) => say(`没能查看内容的变化：${String(error)}`));
  }

  async function lookOnce(): Promise<void> {
    folders.refresh();
    const inputs = await inputsOf(root, Date.now());
    if (await isPublished(root, inputs)) return;
    if (failed && sameInputs(failed.inputs, inputs) && performance.now() < failed.at + patience) return;
    say('内容有变化，正在发布……');
    failed = (await publishApart(root)) === 0 ? undefined : { inputs, at: performance.now() };
  }
}

/** In a process of its own: what a build takes in memory is given back. Answers its exit code. */
function publishApart(root: string): Promise<number | null> {
  const program = join(import.meta.dirname, '../publish.ts');
  const child = spawn(process.execPath, [program, '--if-changed'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
}
