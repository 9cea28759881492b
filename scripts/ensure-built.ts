import { spawnSync } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { buildEnvironment } from './publish/build-environment.ts';
import { inputsOf, leftToPublish } from './publish/is-published.ts';

/**
 * Publishes the site when something changed since the last time. Says whether there is a site to serve: where a build
 * fails, the one before stays.
 */
export async function ensureBuilt(root: string): Promise<boolean> {
  if (await isBuilt(root)) return true;
  console.log('内容或程序有变化，正在建站……');
  // A process of its own: what the build takes in memory is given back before the server begins.
  const words = [join(root, 'scripts/publish.ts'), '--if-changed'];
  const { status } = spawnSync(process.execPath, words, {
    cwd: root,
    env: buildEnvironment(),
    stdio: 'inherit',
  });
  return status === 0 || hasSite(root);
}

async function isBuilt(root: string): Promise<boolean> {
  if (!(await hasSite(root))) return false;
  const inputs = await inputsOf(root, Date.now()).catch(() => undefined);
  return inputs !== undefined && (await leftToPublish(root, inputs)) !== 'all';
}

function hasSite(root: string): Promise<boolean> {
  return access(join(root, 'dist/index.html')).then(
    () => true,
    () => false,
  );
}
