import { setTimeout as sleep } from 'node:timers/promises';
import { startBridge, type Bridge } from './bridge.ts';
import { startBrowser } from './browser.ts';
import { delayOf, noteRestart, type Restarts } from './restarts.ts';
import type { Screen } from './screen.ts';
import type { Settings } from './settings.ts';
import { timing as usual, watchOver, type End } from './shift.ts';
import { log, notify } from './systemd.ts';
import { disk, fontAdvice, hasChineseFonts, temperature } from './vitals.ts';

/** Shows the kiosk until it is told to stop: starts the browser, watches it, starts it again whenever it is not well. */
export async function runAgent(settings: Settings, signal: AbortSignal, timing = usual): Promise<End> {
  const fonts = hasChineseFonts();
  if (fonts === false) log(fontAdvice, 'warning');
  const started = Date.now();
  let restarts: Restarts = { count: 0, row: 0 };
  let isCodeUsed = false;
  let onScreen: Screen | undefined;

  const tellBridge = async (): Promise<void> => {
    const at = bridge?.at();
    if (at) await onScreen?.tell({ bridge: at });
  };
  const bridge: Bridge | undefined =
    settings.bridge === undefined
      ? undefined
      : startBridge(settings, log, () => void tellBridge().catch(() => undefined));

  /** All that the page should know of the machine. */
  const tell = async (screen: Screen): Promise<void> => {
    onScreen = screen;
    const [degrees, space] = await Promise.all([temperature(settings.thermal), disk(settings.profile)]);
    await screen.tell({
      agent: {
        ...{ v: 1, started, restarts: restarts.count, fonts: fonts !== false },
        ...(restarts.last && { lastRestart: restarts.last }),
        ...(degrees !== undefined && { temperature: degrees }),
        ...(space && { disk: space }),
      },
    });
    if (settings.code !== undefined && !isCodeUsed) await screen.tell({ enrol: settings.code });
    await tellBridge();
  };

  try {
    while (!signal.aborted) {
      const began = Date.now();
      const browser = startBrowser(settings);
      const codeUsed = (isRefused: boolean): void => {
        isCodeUsed = true;
        if (isRefused) log('服务器不认这个登记码：输错了、过期了，或者用过了。请组织者再给一个', 'warning');
      };
      const result = await watchOver(browser, { url: settings.url, signal, timing, tell, codeUsed });
      onScreen = undefined;
      await browser.close();
      if ('end' in result) return result.end;
      if ('renew' in result) {
        log('夜里没有人：换一个新的浏览器');
        continue;
      }
      restarts = noteRestart(restarts, result.why, Date.now() - began, Date.now());
      const wait = delayOf(restarts);
      log(`${result.why}；第 ${String(restarts.count)} 次重新启动浏览器，等 ${String(wait / 1000)} 秒`, 'warning');
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
    return 'stopped';
  } finally {
    await bridge?.stop();
    notify('STOPPING=1');
  }
}
