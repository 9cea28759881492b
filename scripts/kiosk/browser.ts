import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { chromiumFlags } from './flags.ts';
import { openPipe, type Cdp } from './pipe.ts';
import { Refusal, type Settings } from './settings.ts';

/** A running Chromium. */
export interface Browser {
  cdp: Cdp;
  pid: number;
  /** Resolves when it has ended, with how and with the last of what it complained of. */
  ended: Promise<string>;
  /**
   * Lets it close by itself, so that it writes down what it holds (cookies of the last half minute), and ends it and all its
   * processes where it does not within some seconds, whether they still listen or not.
   */
  close(): Promise<void>;
}

/** For closing by itself, in milliseconds, twice: until it answers, and until it is gone. */
const patience = 2500;

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'browser360'];

/** Where Chromium is: as set, or in the PATH. Throws a Refusal that says how to install it. */
export function findChromium(set: string | undefined): string {
  const folders = (process.env['PATH'] ?? '').split(':');
  const candidates = set === undefined ? names.flatMap((name) => folders.map((folder) => join(folder, name))) : [set];
  const found = candidates.find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new Refusal(
    set === undefined
      ? '没有找到 Chromium。安装：sudo apt install chromium（Ubuntu 上装 .deb 的 Chromium 或 Chrome，不用 snap 的）'
      : `没有 ${set} 这个文件。改设置里的 browser，或者去掉它，让程序自己找`,
  );
}

export function startBrowser(settings: Settings): Browser {
  mkdirSync(settings.profile, { recursive: true });
  forgetCrash(settings.profile);
  const child = spawn(findChromium(settings.browser), chromiumFlags(settings), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own: what hangs in it is ended with it.
    detached: true,
  });
  let complaints = '';
  child.stderr?.on('data', (piece: Buffer) => (complaints = (complaints + piece.toString()).slice(-2000)));
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`浏览器启动不了：${error.message}`));
    child.once('exit', (code, signal) => {
      const complaint = complaints.trim().split('\n').at(-1) ?? '';
      resolve(code === 0 ? '浏览器被关上了' : `浏览器退出了（${String(signal ?? code)}）${complaint}`);
    });
  });
  const pid = child.pid ?? 0;
  const kill = async (): Promise<void> => {
    try {
      if (pid > 0) process.kill(-pid, 'SIGKILL');
    } catch {
      // All of them are gone.
    }
    await ended;
  };
  const [, , , toBrowser, fromBrowser] = child.stdio;
  const cdp = openPipe(toBrowser as Writable, fromBrowser as Readable);
  return {
    ...{ cdp, pid, ended },
    async close() {
      await cdp.send('Browser.close', {}, undefined, patience).catch(() => undefined);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, patience))]);
      await kill();
    },
  };
}

/**
 * After a power cut the browser would offer to restore pages; after the machine got another name it would take its own
 * profile for another machine's.
 */
function forgetCrash(profile: string): void {
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, name), { force: true });
  const file = join(profile, 'Default/Preferences');
  try {
    const preferences = JSON.parse(readFileSync(file, 'utf8')) as { profile?: object };
    const clean = { ...preferences, profile: { ...preferences.profile, exit_type: 'Normal', exited_cleanly: true } };
    writeFileSync(file, JSON.stringify(clean));
  } catch {
    // There is none yet, or the cut broke it: Chromium makes a new one.
  }
}
