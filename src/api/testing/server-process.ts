import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** Publishes a release into a folder, as far as a server that starts there can tell: a catalogue and a page. */
export function layBuild(folder: string, catalogue: Catalogue, page = '<!doctype html><title>学廊</title>'): void {
  const release = join(folder, '.build', `release-${++releases}`);
  mkdirSync(join(release, 'site'), { recursive: true });
  writeFileSync(join(release, 'catalogue.json'), JSON.stringify(catalogue));
  writeFileSync(join(release, 'site/index.html'), page);
  symlinkSync(join(release, 'site'), join(folder, 'next'), 'junction');
  renameSync(join(folder, 'next'), join(folder, 'dist'));
}

let releases = 0;

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
