import { chmod, cp, mkdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { productionPackages } from './production.ts';

/** What the program is made of, besides packages and content. */
const sources = ['src', 'public', 'scripts', 'docs', 'astro.config.ts', 'tsconfig.json', 'package.json'];
const documents = ['package-lock.json', 'LICENSE', 'README.md'];

/** What writes where the program lies, and the places outside it where it really does. */
const outside = {
  content: '/var/lib/xuelang/content',
  data: '/var/lib/xuelang/data',
};

/** Tests and what only they and measurements need stay at home. */
function isNeeded(file: string): boolean {
  return (
    !/\.test\.ts$/.test(file) && !file.includes(`${sep}scripts${sep}bench`) && !file.includes(`${sep}api${sep}testing`)
  );
}

/**
 * Lays out a folder as it is packed: `program` goes to `/opt/xuelang/versions/…` as it is and is never written to there;
 * `content` and `build` go outside it at the first installation.
 */
export async function layOut(root: string, folder: string, version: string): Promise<void> {
  const program = join(folder, 'program');
  await mkdir(join(program, 'node_modules'), { recursive: true });
  for (const name of [...sources, ...documents]) {
    await cp(join(root, name), join(program, name), { recursive: true, filter: isNeeded });
  }
  for (const name of await productionPackages(root)) {
    await cp(join(root, name), join(program, name), { recursive: true, verbatimSymlinks: true });
  }
  await mkdir(join(program, 'bin'));
  await symlink('../node_modules/node/bin/node', join(program, 'bin/node'));
  await writeFile(join(program, 'version'), `${version}\n`);
  await linkOutside(program);
  await cp(await realpath(join(root, 'content')), join(folder, 'content'), { recursive: true });
  await layBuilt(root, join(folder, 'build'));
  for (const name of ['install.sh', 'uninstall.sh', 'xuelang', 'xuelang.service', 'xuelang.env', '先看这里.txt']) {
    const isInProgram = ['xuelang', 'xuelang.service', 'uninstall.sh'].includes(name);
    const file = join(isInProgram ? join(program, 'bin') : folder, name);
    await cp(join(root, 'scripts/bundle/files', name), file);
    await chmod(file, /\.sh$|xuelang$/.test(name) ? 0o755 : 0o644);
  }
}

async function linkOutside(program: string): Promise<void> {
  for (const [name, target] of Object.entries(outside)) await symlink(target, join(program, name));
  // `.build` is led to this version's own folder by install.sh.
  await symlink('.build/dist', join(program, 'dist'));
  await symlink('.build/astro', join(program, '.astro'));
  await symlink('../.build/cache', join(program, 'node_modules/.astro'));
  await symlink('../.build/vite', join(program, 'node_modules/.vite'));
}

/** The site that was built here: whoever installs without changing the content needs not build it again. */
async function layBuilt(root: string, folder: string): Promise<void> {
  const release = dirname(await realpath(join(root, 'dist')));
  const name = basename(release);
  for (const kept of ['astro', 'cache', 'vite']) await mkdir(join(folder, kept), { recursive: true });
  await cp(release, join(folder, name), { recursive: true });
  await symlink(`${name}/site`, join(folder, 'dist'));
  const inputs = await readFile(join(root, '.build/inputs.json'), 'utf8').catch(() => undefined);
  if (inputs !== undefined) await writeFile(join(folder, 'inputs.json'), inputs);
}
