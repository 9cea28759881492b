import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The script behind a command of an installed package, to be run by Node itself: works on Windows, needs no shell. */
export function toolOf(packageName: string, command = packageName): string {
  const folder = join(process.cwd(), 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, script);
}

export interface Ran {
  code: number;
  /** What it printed, when it was not shown at once. */
  output: string;
}

/** Runs a script with the project's Node. `show` lets its output through as it comes; otherwise it is collected. */
export function runTool(words: string[], { show = false, env = {} }: { show?: boolean; env?: NodeJS.ProcessEnv } = {}) {
  return new Promise<Ran>((resolve) => {
    const child = spawn(process.execPath, words, {
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const pieces: Buffer[] = [];
    child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString() }));
  });
}
