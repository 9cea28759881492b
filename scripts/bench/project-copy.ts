import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const copied = [
  'content',
  'public',
  'scripts',
  'src',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

export interface ProjectCopy {
  root: string;
  remove(): Promise<void>;
}

/**
 * A copy of the project in a temporary folder, to build without touching the site being served. Packages are linked one
 * by one into a folder of its own, because Astro keeps its cache in `node_modules`.
 */
export async function copyProject(from: string): Promise<ProjectCopy> {
  const root = await mkdtemp(join(tmpdir(), 'xuelang-bench-project-'));
  for (const name of copied) await cp(join(from, name), join(root, name), { recursive: true });
  const packages = join(from, 'node_modules');
  await mkdir(join(root, 'node_modules'));
  const caches = new Set(['.astro', '.vite', '.cache']);
  for (const name of await readdir(packages))
    if (!caches.has(name)) await symlink(join(packages, name), join(root, 'node_modules', name), 'junction');
  return { root, remove: () => rm(root, { recursive: true }) };
}
