/**
 * The server's entry: `node --import ./scripts/alias.ts src/api/server.ts`, in the folder where the site was built.
 * Configured by the environment; see config.ts. Where the site is can be given: `server.ts dist`.
 */
import { becomeLean } from './lean.ts';

becomeLean(import.meta.filename);

// Only now, for a process that is replaced needs none of it.
const { readConfig } = await import('./config.ts');
const { startServer } = await import('./start-server.ts');

try {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const built = { site: process.argv[2] ?? 'dist', build: '.build' };
  const running = await startServer(readConfig(process.env), built, say);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0), fail));
  }
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`, () => process.exit(1));
}
