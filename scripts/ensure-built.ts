import { spawnSync } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';

/**
 * Builds the site when something changed since the last build. Says whether there is a site to serve: where a build
 * fails, the one before stays.
 */
export async function ensureBuilt(root: string): Promise<boolean> {
  if (await isBuilt(root)) return true;
  console.log('内容或程序有变化，正在建站……');
  // A process of its own: what the build takes in memory is given back before the server begins.
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: 'inherit' });
  return status === 0 || hasSite(root);
}

async function isBuilt(root: string): Promise<boolean> {
  if (!(await hasSite(root))) return false;
  const built = await readFile(join(root, '.build/fingerprint'), 'utf8').catch(() => '');
  return built === (await fingerprint(root, join(root, '.build/inputs.json'), Date.now()).catch(() => undefined));
}

function hasSite(root: string): Promise<boolean> {
  return access(join(root, 'dist/index.html')).then(
    () => true,
    () => false,
  );
}
