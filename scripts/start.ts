/** `npm start`: builds the site when something changed since the last build, then serves it with the API. */
import './alias.ts';
import { spawnSync } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';

const root = process.cwd();

async function hasSite(): Promise<boolean> {
  return access(join(root, 'dist/index.html')).then(
    () => true,
    () => false,
  );
}

async function isBuilt(): Promise<boolean> {
  if (!(await hasSite())) return false;
  try {
    const built = await readFile(join(root, '.build/fingerprint'), 'utf8');
    return built === (await fingerprint(root, join(root, '.build/inputs.json'), Date.now()));
  } catch {
    return false;
  }
}

if (!(await isBuilt())) {
  console.log('内容或程序有变化，正在建站……');
  // A process of its own: what the build takes in memory is given back before the server begins.
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: 'inherit' });
  if (status !== 0 && !(await hasSite())) process.exit(1);
}
await import('../src/api/server.ts');
