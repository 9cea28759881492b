import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { delayOf, noteRestart, type Restarts } from './restarts.ts';
import type { Settings } from './settings.ts';

const program = fileURLToPath(new URL('../rail-bridge.ts', import.meta.url));

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
  { bridge, bridgePort, url }: Pick<Settings, 'bridge' | 'bridgePort' | 'url'>,
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
    const words = ['--config', bridge ?? '', '--port', String(bridgePort), '--origin', new URL(url).origin];
    const running = (child = spawn(process.execPath, [program, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, RAIL_TOKEN: token },
    }));
    if (running.stdout)
      createInterface({ input: running.stdout }).on('line', (line) => {
        const heard = listeningPort(line);
        if (heard === undefined) {
          log(`滑轨桥：${line}`);
          return;
        }
        port = heard;
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

function listeningPort(line: string): number | undefined {
  try {
    const { event, port } = JSON.parse(line) as { event?: unknown; port?: unknown };
    return event === 'listening' && typeof port === 'number' ? port : undefined;
  } catch {
    return undefined;
  }
}
