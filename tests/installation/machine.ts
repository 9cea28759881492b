import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const environment = { PATH: path, LANG: 'C.UTF-8' };

/** Makes of this process's view a new machine: a network of itself alone, nothing installed, two names in the hosts file. */
export function newMachine(scratch: string): void {
  sh('ip link set lo up');
  if (sh('ip route') !== '') throw new Error('There is a way out of this network.');
  for (const folder of ['etc', 'usr/local/bin']) {
    const [upper, work] = ['upper', 'work'].map((name) => join(scratch, name, folder));
    for (const made of [upper, work]) mkdirSync(made ?? '', { recursive: true });
    sh(`mount -t overlay overlay -o lowerdir=/${folder},upperdir=${upper},workdir=${work} /${folder}`);
  }
  for (const folder of ['/opt', '/var/lib/xuelang']) {
    mkdirSync(folder, { recursive: true });
    sh(`mount -t tmpfs tmpfs ${folder}`);
  }
  appendFileSync('/etc/hosts', '\n127.0.0.1 xue.lan\n');
}

/** Runs a command, answers what it printed; throws with that if it fails. */
export function sh(command: string): string {
  try {
    return execFileSync('sh', ['-c', command], {
      encoding: 'utf8',
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

/** Runs a command that must not succeed, answers what it printed. */
export function refused(command: string): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: environment });
  if (status === 0) throw new Error(`${command} should have been refused:\n${stdout}`);
  return stdout + stderr;
}

/** Runs a command in a process group of its own and ends all of it by kill -9 once the condition holds. */
export async function killedWhen(command: string, condition: () => boolean): Promise<void> {
  const child = spawn('sh', ['-c', command], { env: environment, stdio: 'ignore', detached: true });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const watcher = setInterval(() => {
    if (condition()) process.kill(-(child.pid ?? 0), 'SIGKILL');
  }, 1);
  await ended;
  clearInterval(watcher);
  if (child.signalCode !== 'SIGKILL') throw new Error(`${command} was over before it could be killed.`);
}

/**
 * Runs a command and ends all of it by kill -9 just before it moves something to its name, which would be too short a
 * moment to be waited for: another `mv` stands before the machine's own.
 */
export async function killedBeforeMoving(command: string, name: string): Promise<void> {
  const mv = '/usr/local/bin/mv';
  writeFileSync(mv, `#!/bin/sh\ncase "$*" in *${name}*) kill -9 0 ;; esac\nexec /bin/mv "$@"\n`, { mode: 0o755 });
  try {
    await killedWhen(command, () => false);
  } finally {
    rmSync(mv);
  }
}

let serving: ChildProcess | undefined;

/** `xuelang serve` in the foreground, as in a container; resolves when it is ready. */
export async function serve(): Promise<void> {
  const child = spawn('xuelang', ['serve'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  serving = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  while (!output.includes('学廊已就绪')) {
    if (child.exitCode !== null) throw new Error(`xuelang serve ended:\n${output}`);
    await wait(50);
  }
}

export async function stopServing(): Promise<void> {
  const child = serving;
  if (child === undefined) return;
  serving = undefined;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
