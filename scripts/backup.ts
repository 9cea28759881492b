/**
 * `npm run backup`: the database, the content and the certificates in one file, while the server runs.
 * `-- --to FOLDER` keeps it elsewhere than in `DATA_DIR/backups`, `-- --keep N` keeps so many (14).
 */
import './alias.ts';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { readConfig } = await import('../src/api/config.ts');
const { makeBackup } = await import('./backup/make-backup.ts');

const { values } = parseArgs({ options: { to: { type: 'string' }, keep: { type: 'string', default: '14' } } });

try {
  if (!/^[1-9]\d{0,3}$/.test(values.keep)) throw new Error('--keep 后面要写留几份，例如 --keep 30。');
  const config = readConfig(process.env);
  const folder = resolve(values.to ?? join(config.DATA_DIR, 'backups'));
  const began = performance.now();
  const plan = { place: config, root: process.cwd(), folder, keep: Number(values.keep) };
  const file = await makeBackup(plan, Date.now());
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`备份好了，已经打开核对过：${file}（${(statSync(file).size / 1e6).toFixed(1)} MB，用了 ${seconds} 秒）`);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n没有备份成。`);
  process.exitCode = 1;
}
