/** Runs in namespaces of its own; see installation.ts. */
import '../../scripts/alias.ts';
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

const { broken, variant, withMigration } = await import('./bundles.ts');
const { killedBeforeMoving, killedWhen, newMachine, refused, serve, sh, stopServing } = await import('./machine.ts');
const { importPeople, signIn } = await import('./member.ts');
const { studyInBrowser } = await import('./in-browser.ts');

const [archive = '', scratch = ''] = process.argv.slice(2);
const state = '/var/lib/xuelang';
const current = (): string => realpathSync('/opt/xuelang/current').split('/').at(-1) ?? '';
const began = performance.now();
const step = (name: string): void => console.log(`${((performance.now() - began) / 1000).toFixed(0)} s  ${name}`);

newMachine(scratch);
step('a machine without network; unpack');
const unpacked = join(scratch, 'unpacked');
mkdirSync(unpacked);
sh(`tar -xzf ${archive} -C ${unpacked}`);
const bundle = join(unpacked, readdirSync(unpacked)[0] ?? '');

step('install');
const said = sh(`${bundle}/install.sh`);
const [, password = ''] = /管理员：用户名 admin，密码 (\S+)（/.exec(said) ?? [];
assert.match(said, /装好了。[^]*http:\/\/localhost:4321\//);
assert.notEqual(password, '');
const administrator = { name: 'admin', password };
const first = current();
// Again: nothing is made twice.
assert.doesNotMatch(sh(`${bundle}/install.sh`), /管理员/);

step('an administrator imports 200 members; one of them studies over plain http from a second name');
await serve();
const member = await importPeople('http://localhost:4321', administrator, 200);
const plain = await signIn('http://xue.lan:4321', member);
const records = await plain.study(20);
await studyInBrowser('http://xue.lan:4321', member, undefined);
await stopServing();

step('a certificate; study over TLS, and without a network');
sh('xuelang certificate xue.lan 127.0.0.1');
const tls = join(state, 'data/tls');
appendFileSync('/etc/xuelang/xuelang.env', `TLS_CERT=${tls}/server.crt\nTLS_KEY=${tls}/server.key\n`);
await serve();
const ca = readFileSync(join(tls, 'ca.crt'), 'utf8');
records.push(...(await (await signIn('https://xue.lan:4321', member, ca)).study(20)));
await studyInBrowser('https://xue.lan:4321', member, join(tls, 'ca.crt'));

step('an editor changes the content, it is published; a backup');
const settings = join(state, 'content/site.yaml');
appendFileSync(settings, '\n# changed by an editor\n');
sh('xuelang publish');
sh('xuelang backup');
const backups = join(state, 'data/backups');
const [backup = ''] = readdirSync(backups).filter((name) => name.startsWith('xuelang-'));
const late = await (await signIn('https://xue.lan:4321', member, ca)).study(5);

step('a broken version is refused; everything is as it was');
const newest = variant(bundle, '9.0.0-1', [withMigration]);
const worse = variant(bundle, '9.0.0-2', [withMigration, broken]);
assert.match(refused(`${worse}/install.sh`), /新版本用现有数据的副本试了一下，起不来[^]*原来的版本照常运行/);
assert.equal(current(), first);

step('upgrade, killed at each step, then done');
const next = '9.0.0-1';
const points = [
  '/opt/xuelang/versions/.next',
  `/opt/xuelang/versions/${next}`,
  `${state}/build/.next`,
  `${state}/build/${next}`,
  `${backups}/.next-`,
];
/** What is installed and sent is there, whichever version it is now. */
const stillServes = async (point: string): Promise<void> => {
  await stopServing();
  await serve();
  assert.equal(await (await signIn('https://xue.lan:4321', member, ca)).send([...records, ...late]), 0, point);
};
for (const point of points) {
  const [folder, name] = [point.slice(0, point.lastIndexOf('/')), point.slice(point.lastIndexOf('/') + 1)];
  const isThere = (): boolean => existsSync(folder) && readdirSync(folder).some((entry) => entry.startsWith(name));
  if (isThere()) sh(`rm -rf ${point}*`);
  await killedWhen(`${newest}/install.sh`, isThere);
  await stillServes(point);
}
await killedBeforeMoving(`${newest}/install.sh`, 'current.next');
assert.equal(current(), first);
await stillServes('current.next');
sh(`${newest}/install.sh`);
await stopServing();
assert.equal(current(), next);
await serve();
const upgraded = await signIn('https://xue.lan:4321', member, ca);
assert.equal(await upgraded.send([...records, ...late]), 0);
assert.match(readFileSync(settings, 'utf8'), /changed by an editor/);
assert.ok(readdirSync(backups).some((name) => name.startsWith('before-')));

step('restore the backup of the older version');
assert.match(refused(`xuelang restore ${backups}/${backup}`), /学廊正在运行/);
await stopServing();
sh(`xuelang restore ${backups}/${backup}`);
await serve();
const restored = await signIn('https://xue.lan:4321', member, ca);
assert.equal(await restored.send(records), 0);
// What came after the backup is taken again from a device that has it.
assert.equal(await restored.send(late), late.length);
await stopServing();

step('back to the older version, as the operators’ page says');
const go = (version: string): string => sh(`ln -sfn /opt/xuelang/versions/${version} /opt/xuelang/current`);
go(first);
assert.match(refused('xuelang serve'), /已经由更新的学廊升过级/);
sh(`xuelang restore ${backups}/${backup}`);
await serve();
assert.equal(await (await signIn('https://xue.lan:4321', member, ca)).send(records), 0);
await stopServing();
go(next);
await serve();
assert.equal(await (await signIn('https://xue.lan:4321', member, ca)).send(late), late.length);
await stopServing();

step('uninstall; the data stays');
sh('/opt/xuelang/current/bin/uninstall.sh');
assert.equal(existsSync('/opt/xuelang'), false);
assert.ok(existsSync(join(state, 'data/xuelang.db')) && existsSync(settings));
sh(`${newest}/install.sh`);
await serve();
assert.equal(await (await signIn('https://xue.lan:4321', member, ca)).send([...records, ...late]), 0);
await stopServing();
step('done');
