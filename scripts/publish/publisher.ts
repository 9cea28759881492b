import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Fingerprint } from '@/core/release/release.ts';

/** How long a process waits for work, in milliseconds: whoever edits saves again and again. */
const patience = 10 * 60_000;

/** With this a process ends that was asked to publish by a program that is not the one it has loaded any more. */
export const outdated = 75;

export interface Publisher {
  /** Something may have to be published soon: lets a process load what it takes, unless one waits already. */
  standBy(): void;
  /** Answers whether it could; ends at once, wherever it is, when the signal comes. */
  publish(signal: AbortSignal, inputs: Fingerprint): Promise<boolean>;
  close(): void;
}

/**
 * Publishes in processes of their own: what a build takes in memory is given back. Loading the program takes a second, so one
 * process does that before it is needed, while somebody edits; ten minutes later it goes.
 * @param program loads what it takes when it is started with `--stand-by`, and publishes when it is told the inputs
 */
export function publisherOf(root: string, program = join(import.meta.dirname, '../publish.ts')): Publisher {
  let waiting: ChildProcess | undefined;
  let goes: NodeJS.Timeout | undefined;
  return { standBy, publish, close: leave };

  function standBy(): void {
    clearTimeout(goes);
    goes = setTimeout(leave, patience).unref();
    if (waiting) return;
    const child = start(root, program);
    waiting = child;
    child.once('exit', () => {
      if (waiting === child) waiting = undefined;
    });
    child.once('error', leave);
  }

  async function publish(signal: AbortSignal, inputs: Fingerprint): Promise<boolean> {
    standBy();
    const child = waiting;
    waiting = undefined;
    if (!child) return false;
    const code = await run(child, signal, inputs);
    if (code === outdated) return publish(signal, inputs);
    standBy();
    return code === 0;
  }

  function leave(): void {
    clearTimeout(goes);
    waiting?.kill();
    waiting = undefined;
  }
}

function start(root: string, program: string): ChildProcess {
  return fork(program, ['--stand-by'], {
    cwd: root,
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** Lets a waiting process publish; answers with what it ended. */
async function run(child: ChildProcess, signal: AbortSignal, inputs: Fingerprint): Promise<number | null> {
  const end = (): boolean => child.kill('SIGKILL');
  signal.addEventListener('abort', end);
  const gone = once(child, 'exit') as Promise<[number | null]>;
  child.send(inputs, () => undefined);
  const [code] = await gone;
  signal.removeEventListener('abort', end);
  return code;
}
