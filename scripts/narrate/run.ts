import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Refusal } from './refusal.ts';

/** What a program said. */
export interface Said {
  code: number;
  stdout: Buffer;
  stderr: string;
}

const install: Record<string, string> = {
  ffmpeg: '处理声音和影片要用它',
  ffprobe: '处理声音和影片要用它，它和 ffmpeg 一起安装',
  'espeak-ng': '合成草稿声音和对齐录音要用它',
};

/**
 * Runs a program to its end. `input` is written to it; `take` gets its output piece by piece instead of it being
 * collected, however long it is. Throws a `Refusal` that says how to install it where it is missing.
 */
export async function run(
  program: string,
  words: string[],
  { input, take, env }: { input?: string | Buffer; take?: (piece: Buffer) => void; env?: NodeJS.ProcessEnv } = {},
): Promise<Said> {
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const pieces: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => (take === undefined ? pieces.push(piece) : take(piece)));
  child.stderr.on('data', (piece: Buffer) => errors.push(piece));
  // A program that ends before it has read everything says why itself.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = (await once(child, 'close').catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Refusal(missing(program)) : error;
  })) as [number | null];
  return { code: code ?? 1, stdout: Buffer.concat(pieces), stderr: Buffer.concat(errors).toString() };
}

function missing(program: string): string {
  const name = program === 'ffprobe' ? 'ffmpeg' : program;
  const why = install[program] === undefined ? '' : `：${install[program]}`;
  return `找不到 ${program}${why}。请先安装：Debian、Ubuntu 和麒麟、统信用 sudo apt install ${name}，macOS 用 brew install ${name}，Windows 用 winget install ${name}，装好以后重新打开终端。`;
}
