/**
 * Loaded into a command before itself (`runKilledAt`): kill -9 just before its `KILL_AT`th change of files or of a
 * database, so that a test can try every one of them.
 */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync } from 'node:sqlite';

const changing = ['chmod', 'cp', 'mkdir', 'rename', 'rm', 'writeFile'];
const changingAtOnce = ['fsyncSync', 'linkSync', 'mkdirSync', 'renameSync', 'rmSync', 'writeFileSync'];

let left = Number(process.env['KILL_AT']);

type Functions = Record<string, (...words: unknown[]) => unknown>;

function count(module: Functions, names: readonly string[]): void {
  for (const name of names) {
    const real = module[name];
    module[name] = function (this: unknown, ...words) {
      if (left-- === 0) process.kill(process.pid, 'SIGKILL');
      return real?.apply(this, words);
    };
  }
}

count(promises as unknown as Functions, changing);
count(fs as unknown as Functions, changingAtOnce);
count(DatabaseSync.prototype as unknown as Functions, ['exec']);
syncBuiltinESMExports();
