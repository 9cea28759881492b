import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '@/core/catalogue/catalogue.ts';

/** The real server in a process of its own. */
export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** Everything it has said. */
  output: () => string;
  /** Sends a signal and resolves with the exit code (null after kill -9) when the process is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Puts what a build would leave into a folder, so that a server can start there. */
export function layBuild(folder: string, catalogue: Catalogue): void {
  mkdirSync(join(folder, '.build'), { recursive: true });
  writeFileSync(join(folder, '.build/catalogue.json'), JSON.stringify(catalogue));
}

/** Starts the server in a folder on any free port, and resolves when it is ready. */
export async function startProcess(
  folder: string,
  environment: { [name: string]: string | undefined },
): Promise<ServerProcess> {
  const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ['--import', path('../../../scripts/alias.ts'), path('../server.ts')], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer): void => {
      output += text.toString();
      const [, scheme, port] = /(https?):\/\/localhost:(\d+)/.exec(output) ?? [];
      if (port !== undefined) resolve(`${scheme}://127.0.0.1:${port}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void gone.then(() => reject(new Error(`The server ended:\n${output}`)));
  });
  return {
    url,
    child,
    output: () => output,
    end(signal) {
      child.kill(signal);
      return gone;
    },
  };
}
