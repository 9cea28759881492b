/**
 * The server's entry: `node --import ./scripts/alias.ts src/api/server.ts`. Configured by the environment; see config.ts.
 */
import { readConfig } from './config.ts';
import { startServer } from './start-server.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const running = await startServer(readConfig(process.env), { site: 'dist', build: '.build' }, say);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void running.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
