import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { delayOf, noteRestart, type Restarts } from './restarts.ts';
import type { Settings } from './settings.ts';

const program = fileURLToPath(new URL('../rail-bridge.ts', import.meta.url));

/** Beside the browser's own files: the kiosk's user may write there, and the configuration's folder is root's. */
const memoryName = 'rail-bridge.memory.json';

/** The rail's bridge as a child: where the page reaches it, and how to end it. */
export interface Bridge {
  /** Undefined until it listens. */
  at(): { port: number; token: string } | undefined;
  stop(): Promise<void>;
}

/**
 * Starts the bridge, and starts it again whenever it ends. The token is new with each agent and known only to the page it
 * is handed to.
 * @param told called when it listens
 */
export function startBridge(
  { bridge, bridgePort, url, profile }: Pick<Settings, 'bridge' | 'bridgePort' | 'url' | 'profile'>,
  log: (line: string, weight?: 'info' | 'warning') => void,
  told: () => void,
): Bridge {
  const token = randomBytes(24).toString('base64url');
  let port: number | undefined;
  let child: ChildProcess | undefined;
  let isEnding = false;
  let restarts: Restarts = { count: 0, row: 0 };
  let timer: NodeJS.Timeout | undefined;

  const start = (): void => {
    const began = Date.now();
    const words = [
      ...['--config', bridge ?? '', '--memory', join(profile, memoryName)],
      ...['--port', String(bridgePort), '--origin', new URL(url).origin],
    ];
    const running = (child = spawn(process.execPath, [program, ...words], {
      // By the last it notices that this process was killed.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, RAIL_TOKEN: token },
    }));
    const each = (output: Readable | null, hear: (line: string) => void): void => {
      if (output) createInterface({ input: output }).on('line', hear);
    };
    each(running.stderr, (line) => log(`滑轨桥：${line}`, 'warning'));
    each(running.stdout, (line) => {
      const said = read(line);
      if (said?.event !== 'listening') {
        log(`滑轨桥：${line}`, said?.level === 'info' ? 'info' : 'warning');
        return;
      }
      port = said.port;
      log(`滑轨桥在本机的 ${String(port)} 端口`);
      told();
    });
    const ended = (why: string): void => {
      if (child !== running) return;
      child = port = undefined;
      if (isEnding) return;
      restarts = noteRestart(restarts, why, Date.now() - began, Date.now());
      log(`滑轨桥停了（${why}），再启动`, 'warning');
      timer = setTimeout(start, delayOf(restarts));
    };
    running.once('exit', (code, signal) => ended(String(signal ?? code)));
    running.once('error', (error) => ended(error.message));
  };
  start();

  return {
    at: () => (port === undefined ? undefined : { port, token }),
    async stop() {
      isEnding = true;
      clearTimeout(timer);
      const running = child;
      if (!running) return;
      const gone = new Promise((resolve) => running.once('exit', resolve));
      // It stops the motor first.
      running.kill('SIGTERM');
      const late = setTimeout(() => running.kill('SIGKILL'), 5000);
      await gone;
      clearTimeout(late);
    },
  };
}

/** A line of the bridge's log; undefined where it is none. */
function read(line: string): { level?: string; event?: string; port?: number } | undefined {
  try {
    return JSON.parse(line) as { level?: string; event?: string; port?: number };
  } catch {
    return undefined;
  }
}
