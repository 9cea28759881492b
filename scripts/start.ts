/** `npm start`: builds the site when something changed since the last build, then serves it with the API. */
import './alias.ts';
import { ensureBuilt } from './ensure-built.ts';

if (await ensureBuilt(process.cwd())) await import('../src/api/server.ts');
else process.exitCode = 1;
