import { findChromium } from './browser.ts';
import { isReachable } from './reach.ts';
import { Refusal, type Settings } from './settings.ts';
import { disk, fontAdvice, hasChineseFonts } from './vitals.ts';

/** Two releases of a kiosk with films fit well into this, and the browser's own files. In bytes. */
const wantedSpace = 4e9;

/** Says what this machine lacks to be a kiosk; answers whether it lacks nothing. */
export async function checkMachine(settings: Settings): Promise<boolean> {
  const lacks: string[] = [];
  const say = (isRight: boolean, words: string, advice = ''): void => {
    console.log(`${isRight ? '好　' : '缺　'}${words}${isRight ? '' : `。${advice}`}`);
    if (!isRight) lacks.push(words);
  };
  try {
    say(true, `浏览器 ${findChromium(settings.browser)}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(false, '浏览器', error.message);
  }
  const fonts = hasChineseFonts();
  say(fonts !== false, fonts === undefined ? '中文字体（没有 fc-list，查不了）' : '中文字体', fontAdvice);
  const { hostname, protocol } = new URL(settings.url);
  say(await isReachable(settings.url), `连得上 ${hostname}`, '看看网线和地址；服务器没开也能先装，屏上会写着在等');
  const isSecure = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  say(
    isSecure,
    '安全的连接（https，或就是本机）',
    '现在的网址是 http：断网以后重新启动打不开，其余都照常。要断网也能用，照 tls.md 给服务器做证书，并在这台机器上装好',
  );
  const space = await disk('/var/lib');
  say(space === undefined || space.free > wantedSpace, '磁盘空间', '剩下不到 4 GB，断网内容可能存不下');
  return lacks.length === 0;
}
