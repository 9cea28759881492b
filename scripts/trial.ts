/**
 * Whether this version works here, before and after it is installed. On a port of its own with the data that is there,
 * with `--on-copy` with a copy of it; `--running` waits for the service itself.
 */
import './alias.ts';
import { parseArgs } from 'node:util';

const { readConfig } = await import('../src/api/config.ts');
const { tryOut, tryOutOnCopy } = await import('./trial/trial.ts');
const { waitUntilRunning } = await import('./trial/running.ts');

const { values } = parseArgs({ options: { 'on-copy': { type: 'boolean' }, running: { type: 'boolean' } } });

try {
  const config = readConfig(process.env);
  if (values.running) await waitUntilRunning(config);
  else if (values['on-copy']) await tryOutOnCopy(config, 'dist');
  else await tryOut(config, 'dist', (line) => console.log(line));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
