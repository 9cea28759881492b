import { resolve } from 'node:path';

/**
 * Settings with which the server needs about half the memory: a small nursery, a heap that grows by halves, one arena
 * for C's allocations and compiled code kept on disk, so that neither the type stripper nor the compiler is loaded.
 */
const flags = ['--max-semi-space-size=4', '--heap-growing-percent=50'];
const environment = { MALLOC_ARENA_MAX: '1', NODE_COMPILE_CACHE: resolve('.build/compiled') };

/**
 * Makes this process the same program anew with those settings: they count only from a process's first moment. Does not
 * return if it does so. Leaves alone what is watched (`node --watch` talks to its child) and what can't (Windows).
 * @param program the program's file
 */
export function becomeLean(program: string): void {
  const isLean = flags.every((flag) => process.execArgv.includes(flag));
  if (isLean || process.connected || process.platform === 'win32' || process.execve === undefined) return;
  const alias = new URL('../../scripts/alias.ts', import.meta.url).href;
  process.execve(process.execPath, [process.execPath, ...flags, '--import', alias, program, ...process.argv.slice(2)], {
    ...process.env,
    ...environment,
  });
}
