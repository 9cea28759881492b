import { setTimeout as sleep } from 'node:timers/promises';
import { userInfo } from 'node:os';
import { findDisplay } from './display.ts';
import type { Settings } from './settings.ts';
import { log, notify } from './systemd.ts';

/** A service starts before anybody is signed in on the desktop: waits for its screen, and says for what it waits. */
export async function waitForDisplay({ flags }: Pick<Settings, 'flags'>, signal: AbortSignal): Promise<void> {
  const { env } = process;
  if (flags.some((flag) => flag.startsWith('--headless'))) return;
  const runtime = `/run/user/${String(userInfo().uid)}`;
  for (let isTold = false; !signal.aborted; isTold = true) {
    const found = (env['DISPLAY'] ?? env['WAYLAND_DISPLAY']) ? {} : findDisplay(runtime);
    if (found) {
      Object.assign(env, found);
      return;
    }
    notify('READY=1', 'WATCHDOG=1', 'STATUS=等桌面');
    if (!isTold) log(`等 ${userInfo().username} 登录桌面：请把它设成开机自动登录`, 'warning');
    await sleep(3000, undefined, { signal }).catch(() => undefined);
  }
}
