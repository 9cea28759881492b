/**
 * `npm start`: builds the site when something changed since the last build, then serves it with the API, and publishes
 * what editors change meanwhile.
 */
import './alias.ts';
import { becomeLean } from '../src/api/lean.ts';
import { ensureBuilt } from './ensure-built.ts';
import { publishOnChange } from './publish/supervise.ts';

// Before anything is started: a process that is replaced forgets its children.
becomeLean(import.meta.filename);

if (await ensureBuilt(process.cwd())) {
  await import('../src/api/server.ts');
  publishOnChange(process.cwd());
} else process.exitCode = 1;
