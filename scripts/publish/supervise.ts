import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { buildEnvironment } from './build-environment.ts';

/** After how many milliseconds a watcher that ended is started again. */
const pause = 10_000;

/**
 * Lets a process of its own publish whenever the content changes, for as long as this one lives: it ends when the channel
 * between the two breaks, so it never stays behind, whatever happens to us.
 */
export function publishOnChange(root: string): void {
  let child: ChildProcess;
  start();
  process.once('exit', () => child.kill());

  function start(): void {
    child = spawn(process.execPath, [join(import.meta.dirname, '../publish.ts'), '--watch'], {
      cwd: root,
      env: buildEnvironment(),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('error', startLater);
    child.once('exit', startLater);
    child.unref();
    child.channel?.unref();
  }
  function startLater(): void {
    setTimeout(start, pause).unref();
  }
}
