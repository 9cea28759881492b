import { X509Certificate } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeCertificate } from '../certificate/make-certificate.ts';
import { chromiumFlags } from './flags.ts';
import { filesOf, settingsFile } from './install.ts';
import { policyFolders } from './policy.ts';
import { readSettings, settingsSchema } from './settings.ts';

let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

const settings = settingsSchema.parse({ url: 'https://xue.lan/kiosk/chang-lang/', code: '1173 4749' });
const text = (path: string, ca?: string): string =>
  filesOf({ settings, user: 'zhan', ca }).find((file) => file.path === path)?.text ?? '';

it('writes settings that the agent reads, readable to nobody else', async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuelang-kiosk-install-'));
  const file = join(folder, 'kiosk.yaml');
  await writeFile(file, text(settingsFile));
  const read = readSettings(file, {});
  expect(read).toEqual({ ...settings, profile: '/var/lib/xuelang-kiosk/zhan' });
  expect(filesOf({ settings, user: 'zhan' }).find(({ path }) => path === settingsFile)?.mode).toBe(0o640);
});

it('makes the browser trust the authority that the command names', async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuelang-kiosk-install-'));
  await makeCertificate(folder, ['xue.lan'], Date.now());
  const words = ['install', '--dry-run', '--url', settings.url, '--user', 'zhan', '--ca', join(folder, 'ca.crt')];
  const said = execFileSync(process.execPath, ['scripts/kiosk.ts', ...words], { encoding: 'utf8' });
  expect(said).toContain('"CACertificates"');
});

it('says in a sentence what is wrong with settings', async () => {
  expect(() => readSettings(undefined, { url: 'https://xue.lan/hall/x/' })).toThrow('网址要以 /kiosk/编号/ 结尾');
  expect(() => readSettings('/nowhere/kiosk.yaml', {})).toThrow('读不到设置文件 /nowhere/kiosk.yaml');
  folder = await mkdtemp(join(tmpdir(), 'xuelang-kiosk-install-'));
  const file = join(folder, 'kiosk.yaml');
  await writeFile(file, 'url: https://xue.lan/kiosk/k/\nscreen: 2\n');
  expect(() => readSettings(file, {})).toThrow(/不认识的设置.*screen/);
});

it('starts with the machine, and again whenever it ends or is silent', () => {
  const unit = text('/etc/systemd/system/xuelang-kiosk.service');
  for (const line of ['Type=notify', 'Restart=always', 'WatchdogSec=120', 'User=zhan', 'RestartPreventExitStatus=64'])
    expect(unit.split('\n')).toContain(line);
  expect(unit).toContain(`scripts/kiosk.ts --config ${settingsFile}`);
});

it('lets the browser open this site alone, reach the bridge and trust the authority', async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuelang-kiosk-install-'));
  await makeCertificate(folder, ['xue.lan'], Date.now());
  for (const where of policyFolders) {
    const policy = JSON.parse(text(join(where, 'xuelang-kiosk.json'), join(folder, 'ca.crt'))) as {
      [name: string]: string[];
    };
    expect(policy['URLBlocklist']).toContain('*');
    expect(policy['URLAllowlist']).toEqual(['https://xue.lan:443']);
    expect(policy['LoopbackNetworkAllowedForUrls']).toEqual(['https://xue.lan']);
    expect(policy['LocalNetworkAccessAllowedForUrls']).toEqual(['https://xue.lan']);
    const [authority = ''] = policy['CACertificates'] ?? [];
    expect(new X509Certificate(Buffer.from(authority, 'base64')).ca).toBe(true);
    // It would forbid the agent, too.
    expect(policy['DeveloperToolsAvailability']).toBeUndefined();
  }
  expect(() => filesOf({ settings, user: 'zhan', ca: '/nowhere' })).toThrow('/nowhere 里没有证书');
});

it('starts Chromium as a screen: over a pipe, without pinch, swipes and questions', () => {
  const flags = chromiumFlags({ ...settings, window: { x: 0, y: 0, width: 3840, height: 1080 }, flags: ['--mine'] });
  expect(flags).toEqual(
    expect.arrayContaining([
      ...['--kiosk', '--remote-debugging-pipe', '--disable-pinch', '--overscroll-history-navigation=0'],
      ...['--hide-crash-restore-bubble', '--autoplay-policy=no-user-gesture-required', '--mine'],
      ...['--window-size=3840,1080', '--app=https://xue.lan/favicon.svg'],
    ]),
  );
  expect(flags.some((flag) => flag.startsWith('--remote-debugging-port'))).toBe(false);
  expect(parse(text(settingsFile))).not.toHaveProperty('browser');
});
