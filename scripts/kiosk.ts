/**
 * `npm run kiosk`: shows a kiosk on this machine's screen and keeps it going. `install` makes it start with the machine,
 * `check` says what is missing.
 */
import './alias.ts';
import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { runAgent } from './kiosk/agent.ts';
import { checkMachine } from './kiosk/check.ts';
import { install, settingsFile } from './kiosk/install.ts';
import { readSettings, Refusal } from './kiosk/settings.ts';
import { waitForDisplay } from './kiosk/wait-for-display.ts';

const usage = `用法：
  npm run kiosk -- --url https://服务器/kiosk/编号/         在这台机器上放，Ctrl+C 停
  sudo npm run kiosk -- install --url … --user 用户         装成开机自动打开（先加 --dry-run 看看写什么）
  npm run kiosk -- check --url …                            看看还缺什么
安装时 --ca 文件：浏览器要信任的证书机构（服务器的 ca.crt）
其他：--config 文件、--code 登记码、--bridge 滑轨桥的设置文件、--profile 文件夹、--browser 文件、--flag=--参数（可多个）
说明：docs/operators/kiosk.md`;

/** The exit code after somebody left the kiosk: the unit then stays off. */
const left = 64;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ url: { type: 'string' }, config: { type: 'string' }, code: { type: 'string' }, bridge: { type: 'string' } },
      ...{ profile: { type: 'string' }, browser: { type: 'string' }, user: { type: 'string' }, ca: { type: 'string' } },
      ...{ flag: { type: 'string', multiple: true }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } },
    },
  });
  const [command = 'run'] = positionals;
  if (values.help || !['run', 'install', 'check'].includes(command)) console.log(usage);
  else {
    const { url, code, bridge, profile, browser, flag } = values;
    // What was set before holds for another installation, too.
    const isSet = (url === undefined || command === 'install') && existsSync(settingsFile);
    const file = values.config ?? (isSet ? settingsFile : undefined);
    if (file === undefined && url === undefined) throw new Refusal(usage);
    const settings = readSettings(file, { url, code, bridge, profile, browser, flags: flag });
    if (command === 'install')
      install({
        settings,
        user: values.user ?? process.env['SUDO_USER'] ?? 'kiosk',
        ca: values.ca,
        dryRun: values['dry-run'] === true,
      });
    else if (command === 'check') process.exitCode = (await checkMachine(settings)) ? 0 : 1;
    else {
      const stop = new AbortController();
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());
      await waitForDisplay(settings, stop.signal);
      if ((await runAgent(settings, stop.signal)) === 'left') process.exitCode = left;
    }
  }
} catch (error) {
  // The only ones with a code here are those of options that there are not.
  const isMistyped = error instanceof TypeError && 'code' in error;
  if (!(error instanceof Refusal) && !isMistyped) throw error;
  console.error(isMistyped ? `不认识这样的写法（${error.message.split('. ')[0] ?? ''}）\n\n${usage}` : error.message);
  process.exitCode = 1;
}
