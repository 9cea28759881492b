import { lockKeys } from './keys.ts';
import type { Cdp, CdpEvent } from './pipe.ts';
import type { Seen } from './watch.ts';

/** The page on the screen, as the agent deals with it. */
export interface Screen {
  /** Opens the kiosk’s page. */
  open(): Promise<void>;
  /** Writes words on an empty page. */
  say(words: string): Promise<void>;
  look(): Promise<{ seen: Seen; status?: unknown }>;
  /** Hands a message to the page; where it does not listen yet, nothing happens. */
  tell(message: object): Promise<void>;
  /** A picture of what is seen: JPEG in base64, the longer side 1920 pixels and 900 kB at most. */
  picture(): Promise<string>;
}

export interface Hears {
  /** What the page says through `window.xuelangAgent`. */
  message(text: string): void;
  /** “Aw, Snap”: its process is gone. */
  crashed(): void;
}

const largest = 900_000;

/** Releases that the browser does not clear away, and the bridge on this machine where the policy does not say so. */
const permissions = ['persistent-storage', 'loopback-network', 'local-network-access'];

/**
 * Takes hold of the browser's page: locks its keys, hears its messages, closes every other window.
 * @param answerTime how long the page may take to answer, in milliseconds
 */
export async function takeScreen(cdp: Cdp, url: string, hears: Hears, answerTime: number): Promise<Screen> {
  const target = await firstPage(cdp);
  const attached = await cdp.send('Target.attachToTarget', { targetId: target, flatten: true });
  const session = attached['sessionId'] as string;
  const send = (method: string, params: object = {}, timeout?: number): Promise<Record<string, unknown>> =>
    cdp.send(method, params, session, timeout);
  cdp.on(({ method, params, sessionId }: CdpEvent) => {
    if (method === 'Target.targetCreated') void closeOther(cdp, params['targetInfo'] as TargetInfo, target);
    if (method === 'Target.targetCrashed' && params['targetId'] === target) hears.crashed();
    if (sessionId !== session) return;
    if (method === 'Inspector.targetCrashed') hears.crashed();
    if (method === 'Runtime.bindingCalled' && params['name'] === 'xuelangAgent')
      hears.message(String(params['payload']));
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  for (const method of ['Page.enable', 'Runtime.enable', 'Inspector.enable']) await send(method);
  await send('Runtime.addBinding', { name: 'xuelangAgent' });
  await send('Page.addScriptToEvaluateOnNewDocument', { source: lockKeys });

  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = await send('Runtime.evaluate', { expression, returnByValue: true }, answerTime);
    return (result as { value?: unknown }).value;
  };
  const { origin, pathname } = new URL(url);
  // What the site would have to ask a visitor for; older browsers know some of the names not.
  for (const name of permissions)
    await cdp
      .send('Browser.setPermission', { permission: { name }, setting: 'granted', origin })
      .catch(() => undefined);
  return {
    async open() {
      await send('Page.navigate', { url }, 30_000);
    },
    async say(words) {
      await send('Page.navigate', { url: 'about:blank' });
      const { frameTree } = await send('Page.getFrameTree');
      const { frame } = frameTree as { frame: { id: string } };
      await send('Page.setDocumentContent', { frameId: frame.id, html: wordsPage(words) });
    },
    async look() {
      try {
        const value = await evaluate(`(() => {
          const kiosk = window.xuelangKiosk;
          return JSON.stringify({ url: location.href, status: kiosk ? kiosk.status() : null });
        })()`);
        const { url: at, status } = JSON.parse(String(value)) as { url: string; status: unknown };
        return { seen: seenAt(at, status !== null, { origin, pathname }), status };
      } catch {
        return { seen: 'silent' };
      }
    },
    async tell(message) {
      await evaluate(`window.xuelangKiosk?.fromAgent?.(${JSON.stringify(JSON.stringify(message))})`);
    },
    picture: () => picture(send),
  };
}

function seenAt(at: string, isAnswered: boolean, kiosk: { origin: string; pathname: string }): Seen {
  if (!at.startsWith(kiosk.origin + kiosk.pathname)) return 'elsewhere';
  if (isAnswered) return 'well';
  return new URL(at).pathname === kiosk.pathname ? 'empty' : 'aside';
}

interface TargetInfo {
  targetId: string;
  type: string;
}

/** The browser may say hello before it has a window. */
async function firstPage(cdp: Cdp): Promise<string> {
  for (let left = 100; left > 0; left--) {
    const { targetInfos } = await cdp.send('Target.getTargets');
    const page = (targetInfos as TargetInfo[]).find(({ type }) => type === 'page');
    if (page) return page.targetId;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('浏览器没有开出窗口');
}

async function closeOther(cdp: Cdp, { targetId, type }: TargetInfo, own: string): Promise<void> {
  if (type === 'page' && targetId !== own) await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
}

async function picture(send: (method: string, params?: object) => Promise<Record<string, unknown>>): Promise<string> {
  const { cssVisualViewport, visualViewport } = await send('Page.getLayoutMetrics');
  const css = cssVisualViewport as { clientWidth: number; clientHeight: number };
  // Device pixels to a CSS pixel.
  const density = (visualViewport as typeof css).clientWidth / css.clientWidth;
  const scale = Math.min(1, 1920 / (Math.max(css.clientWidth, css.clientHeight) * density));
  const clip = { x: 0, y: 0, width: css.clientWidth, height: css.clientHeight, scale };
  for (const quality of [70, 45, 20]) {
    const { data } = await send('Page.captureScreenshot', { format: 'jpeg', quality, clip });
    if (String(data).length * 0.75 <= largest) return String(data);
  }
  throw new Error('截图太大');
}

function wordsPage(words: string): string {
  return `<!doctype html><html lang="zh-Hans-CN"><style>
    html { height: 100%; background: #1c1a17; color: #d8cfbd; font: 28px/1.8 'Noto Serif CJK SC', serif; cursor: none; }
    body { margin: 0; height: 100%; display: flex; align-items: center; justify-content: center; text-align: center; }
    p { white-space: pre-line; }
  </style><p>${words.replace(/[<&]/g, (sign) => (sign === '<' ? '&lt;' : '&amp;'))}</p>`;
}
