import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Fingerprint } from '@/core/release/release.ts';
import { sameInputs } from '../fingerprint.ts';
import { inputsOf, leftToPublish } from './is-published.ts';
import { watchFolders } from './watch-folders.ts';

/** Editors save several files at once, and copying takes a while: we look when it has been quiet for so long. */
const quiet = 500;

/** What failed is tried again when it changes, or after so long: the disk may have room again. */
const patience = 15 * 60_000;

export interface ContentWatch {
  /** Looks now; resolves when it has looked, and published where there was something. */
  look(): Promise<void>;
  close(): void;
}

/**
 * Publishes the project whenever its content changes or a time of publication passes. It looks when the system says that
 * a file changed, and at the beginning of every minute: so nothing is missed where the system says nothing (a network
 * drive), when the clock is set or the machine slept, and no timer has to last for weeks.
 * @param publish answers whether it could
 */
export function watchContent(
  root: string,
  say: (line: string) => void,
  publish: () => Promise<boolean> = () => publishApart(root),
): ContentWatch {
  const folders = watchFolders(join(root, 'content'), soon);
  let quietTimer: NodeJS.Timeout | undefined;
  let minuteTimer: NodeJS.Timeout | undefined;
  let failed: { inputs: Fingerprint; at: number } | undefined;
  let last = Promise.resolve();
  soon();
  everyMinute();
  return { look, close };

  function soon(): void {
    clearTimeout(quietTimer);
    quietTimer = setTimeout(() => void look(), quiet);
  }

  function everyMinute(): void {
    const untilNext = 60_000 - (Date.now() % 60_000);
    minuteTimer = setTimeout(() => {
      void look();
      everyMinute();
    }, untilNext);
  }

  /** One look after the other. */
  function look(): Promise<void> {
    last = last.then(lookOnce).catch((error: unknown) => say(`没能查看内容的变化：${String(error)}`));
    return last;
  }

  async function lookOnce(): Promise<void> {
    folders.refresh();
    const inputs = await inputsOf(root, Date.now());
    if ((await leftToPublish(root, inputs)) === 'nothing') return;
    if (failed && sameInputs(failed.inputs, inputs) && performance.now() < failed.at + patience) return;
    say('内容有变化，正在发布……');
    failed = (await publish()) ? undefined : { inputs, at: performance.now() };
  }

  function close(): void {
    clearTimeout(quietTimer);
    clearTimeout(minuteTimer);
    folders.close();
  }
}

/** In a process of its own: what a build takes in memory is given back. */
function publishApart(root: string): Promise<boolean> {
  const program = join(import.meta.dirname, '../publish.ts');
  const child = spawn(process.execPath, [program, '--if-changed'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
