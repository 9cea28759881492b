/**
 * `npm run bundle`: one archive with Node, the program and the built site, for a Debian machine without network.
 * `-- --to FOLDER` writes it elsewhere than to `bundle/`.
 */
import './alias.ts';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './ensure-built.ts';
import { layOut } from './bundle/lay-out.ts';

const root = process.cwd();
const { values } = parseArgs({ options: { to: { type: 'string', default: 'bundle' } } });

if (process.platform !== 'linux') {
  console.error('安装包要在 Linux 上做：里面有给 Linux 的 Node 和程序库。');
  process.exitCode = 1;
} else if (await ensureBuilt(root)) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const name = `xuelang-${version}-${stamp}`;
  const scratch = mkdtempSync(join(tmpdir(), 'xuelang-bundle-'));
  try {
    await layOut(root, join(scratch, name), `${version}-${stamp}`);
    mkdirSync(values.to, { recursive: true });
    const file = resolve(values.to, `${name}-linux-${process.arch}.tar.gz`);
    const options = ['--owner=0', '--group=0', '--numeric-owner'];
    execFileSync('tar', ['-czf', `${file}.next`, ...options, '-C', scratch, name]);
    renameSync(`${file}.next`, file);
    console.log(`安装包做好了：${file}（${(statSync(file).size / 1e6).toFixed(0)} MB）
拷到服务器上，安装和升级都是这一条：tar -xzf ${name}-linux-${process.arch}.tar.gz && sudo ./${name}/install.sh`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
} else process.exitCode = 1;
