import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SiteServer {
  url: string;
  /** Milliseconds from the command until `/api/health` answered. */
  readyAfter: number;
  /** Megabytes resident now and at most, as the kernel counts them; undefined where it doesn't say. */
  memory(): Promise<{ now: number; peak: number } | undefined>;
  stop(): Promise<void>;
}

/**
 * `npm start` in a project's folder, at a free port: builds when something changed, then serves.
 * @param dataDir where it keeps its database; a folder of its own when missing
 */
export async function startSite(root: string, dataDir?: string): Promise<SiteServer> {
  const data = dataDir ?? (await mkdtemp(join(tmpdir(), 'xuelang-bench-data-')));
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: data, DATABASE_URL: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      const [, port] = /http:\/\/localhost:(\d+)/.exec(text.toString()) ?? [];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    child.once('exit', () => reject(new Error(`The server in ${root} did not start.`)));
  });
  const { ok } = await fetch(`${url}/api/health`);
  if (!ok) throw new Error('The server started, but it is not healthy.');
  const readyAfter = performance.now() - started;
  return {
    url,
    readyAfter,
    memory: () => readMemory(child.pid),
    async stop() {
      const gone = new Promise((resolve) => child.removeAllListeners('exit').once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      if (dataDir === undefined) await rm(data, { recursive: true });
    },
  };
}

async function readMemory(pid: number | undefined): Promise<{ now: number; peak: number } | undefined> {
  try {
    const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
    const megabytes = (name: string): number =>
      Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return undefined;
  }
}
