import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  /** Null after kill -9. */
  code: number | null;
  output: string;
}

/**
 * Runs one of the project's commands in a folder, as `npm run` does.
 * @param killWhen looked at again and again while it runs; kill -9 once it is true
 */
export async function runScript(
  words: string[],
  folder: string,
  environment: { [name: string]: string | undefined },
  killWhen: () => boolean = () => false,
): Promise<Ended> {
  const [script = '', ...rest] = words;
  const file = fileURLToPath(new URL(`../../../scripts/${script}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...rest], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const watcher = setInterval(() => killWhen() && child.kill('SIGKILL'), 1);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watcher);
  return { code, output };
}

/** Runs a command that is killed before its change number `at`, counted from 0; it ends well if it has no more than that. */
export function runKilledAt(
  at: number,
  words: string[],
  folder: string,
  environment: { [name: string]: string | undefined },
): Promise<Ended> {
  const NODE_OPTIONS = `--import=${new URL('kill-at.ts', import.meta.url).href}`;
  return runScript(words, folder, { ...environment, NODE_OPTIONS, KILL_AT: String(at) });
}
