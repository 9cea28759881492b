import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { findChromium } from './browser.ts';
import { certificatesIn, chromiumPolicy, policyFolders } from './policy.ts';
import { Refusal, type Settings } from './settings.ts';
import { unitFile } from './unit.ts';
import { fontAdvice, hasChineseFonts } from './vitals.ts';

export const settingsFile = '/etc/xuelang/kiosk.yaml';
const policyFile = 'xuelang-kiosk.json';
const unit = '/etc/systemd/system/xuelang-kiosk.service';

export interface Installing {
  settings: Settings;
  /** Who is signed in on the screen's desktop. */
  user: string;
  /** A file with the authority that made the server's certificate, which the browser is to trust. */
  ca?: string | undefined;
  dryRun: boolean;
}

interface File {
  path: string;
  text: string;
  mode: number;
}

/** Every file of an installation, as it is written. */
export function filesOf({ settings, user, ca }: Omit<Installing, 'dryRun'>): File[] {
  const program = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
  const { code, ...kept } = settings;
  const profile = join('/var/lib/xuelang-kiosk', user);
  // With the code in it nobody else may read it.
  const yaml = `# 学廊一体机的设置，见 docs/operators/kiosk.md。改完运行：sudo systemctl restart xuelang-kiosk\n${stringify({ ...kept, profile, ...(code !== undefined && { code }) })}`;
  const policy = `${JSON.stringify(chromiumPolicy(settings.url, authoritiesOf(ca)), null, 2)}\n`;
  return [
    { path: settingsFile, text: yaml, mode: 0o640 },
    { path: unit, text: unitFile({ program, node: process.execPath, user, settingsFile }), mode: 0o644 },
    ...policyFolders.map((folder) => ({ path: join(folder, policyFile), text: policy, mode: 0o644 })),
  ];
}

function authoritiesOf(file: string | undefined): string[] {
  if (file === undefined) return keptAuthorities();
  const found = existsSync(file) ? certificatesIn(readFileSync(file, 'utf8')) : [];
  if (found.length > 0) return found;
  throw new Refusal(`${file} 里没有证书。它是服务器上 DATA_DIR/tls/ca.crt，也可以从 http://服务器/trust/ 下载`);
}

/** Those of the installation before. */
function keptAuthorities(): string[] {
  try {
    const policy = JSON.parse(readFileSync(join(policyFolders[0], policyFile), 'utf8')) as {
      CACertificates?: string[];
    };
    return policy.CACertificates ?? [];
  } catch {
    return [];
  }
}

/** Writes unit, policy and settings, and starts the kiosk; with `dryRun` shows them. Throws a Refusal. */
export function install(installing: Installing): void {
  const { settings, user, dryRun } = installing;
  if (process.platform !== 'linux') throw new Refusal('一体机程序只能装在 Linux 上');
  const browser = findChromium(settings.browser);
  if (hasChineseFonts() === false) console.log(`注意：${fontAdvice}`);
  const files = filesOf(installing);
  if (dryRun) {
    for (const { path, text } of files.slice(0, 3)) console.log(`\n──── ${path}\n${text}`);
    console.log(
      `（同样的策略还写到：${files
        .slice(3)
        .map(({ path }) => path)
        .join('、')}）`,
    );
    console.log(`浏览器：${browser}。什么都没有写；去掉 --dry-run 才安装。`);
    return;
  }
  if (userInfo().uid !== 0) throw new Refusal('要写系统的设置。请在命令前面加 sudo');
  if (spawnSync('id', ['-u', user]).status !== 0)
    throw new Refusal(`没有叫 ${user} 的用户。先建：sudo adduser ${user}，并让它开机自动登录桌面`);
  if (!existsSync('/run/systemd/system')) throw new Refusal('这台机器没有 systemd。请照说明手动启动：npm run kiosk');
  for (const { path, text, mode } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, mode);
    console.log(`写好了 ${path}`);
  }
  const profile = join('/var/lib/xuelang-kiosk', user);
  mkdirSync(profile, { recursive: true });
  execFileSync('chown', ['-R', `${user}:`, profile]);
  execFileSync('chown', [`root:${user}`, settingsFile]);
  execFileSync('systemctl', ['daemon-reload']);
  execFileSync('systemctl', ['enable', 'xuelang-kiosk'], { stdio: 'inherit' });
  // One that runs already has the old settings.
  execFileSync('systemctl', ['restart', 'xuelang-kiosk'], { stdio: 'inherit' });
  console.log('装好了，开机会自己打开。看它在做什么：journalctl -u xuelang-kiosk -f');
}
