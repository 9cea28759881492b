import type { Browser } from './browser.ts';
import { isReachable, openWhenThere } from './reach.ts';
import { isTimeToRenew, opensByItself, renewal } from './renewal.ts';
import { takeScreen, type Screen } from './screen.ts';
import { log, notify } from './systemd.ts';
import { judge, patience, startWatch } from './watch.ts';

/** How the run ended: somebody with the PIN left the kiosk, or the agent was told to stop. */
export type End = 'left' | 'stopped';

/** In milliseconds. */
export const timing = {
  /** Between two looks at the page, and how long it may take to answer one. */
  ...{ look: 5000, answer: 8000 },
  /** Between two words on how the machine is. */
  tell: 30_000,
  patience,
  renewal,
};

export interface Shift {
  url: string;
  signal: AbortSignal;
  timing: typeof timing;
  /** Now and then, and when the page is new: the time to tell it what it should know. */
  tell(screen: Screen): Promise<void>;
  /** The page has done with the code what can be done: it was taken, now or before, or is refused. */
  codeUsed(isRefused: boolean): void;
}

/** What is to be done after a shift: the browser failed, is to be a fresh one for the next day, or the run is over. */
export type Outcome = { why: string } | { renew: true } | { end: End };

/** Watches over one browser from its start to its end. It leaves the browser as it is. */
export function watchOver(browser: Browser, shift: Shift): Promise<Outcome> {
  const { url, signal, timing: every } = shift;
  // All times are of the clock that only runs forwards: the machine's may be set by hours.
  const began = performance.now();
  return new Promise((resolve) => {
    let watch = startWatch(began);
    let toldAt = began;
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const end = (result: Outcome): void => {
      isOver = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(result);
    };
    const restart = (why: string): void => end({ why });
    const stop = (): void => end({ end: 'stopped' });
    signal.addEventListener('abort', stop);
    void browser.ended.then(restart);

    const answerPicture = async (screen: Screen, id: unknown): Promise<void> => {
      const answer = await screen.picture().then(
        (jpeg) => ({ id, jpeg }),
        (error: unknown) => ({ id, problem: String(error) }),
      );
      await screen.tell({ screenshot: answer });
    };
    let taken: Screen | undefined;
    const hear = (text: string): void => {
      const { ask, id, why } = readMessage(text);
      if (ask === 'leave') end({ end: 'left' });
      if (ask === 'restart') restart(`页面请求重新启动${typeof why === 'string' ? `：${why}` : ''}`);
      if (ask === 'enrolled' || ask === 'code-refused') shift.codeUsed(ask === 'code-refused');
      // It was loaded again, or begins to listen only now.
      if (ask === 'tell' && taken) void shift.tell(taken).catch(() => undefined);
      if (ask === 'screenshot' && taken) void answerPicture(taken, id).catch(() => undefined);
    };

    const tick = async (screen: Screen): Promise<void> => {
      const { seen, status } = await screen.look();
      if (isOver) return;
      const judged = judge(watch, seen, performance.now(), every.patience);
      const isNew = seen === 'well' && watch.seen !== 'well';
      watch = judged.watch;
      notify('WATCHDOG=1');
      if (judged.verdict.do === 'restart') restart(judged.verdict.why);
      if (judged.verdict.do === 'open') await openWhenThere(screen, url);
      if (isNew) notify('STATUS=在放');
      if (seen !== 'well') return;
      if (isTimeToRenew(performance.now() - began, new Date(), status, every.renewal))
        if (opensByItself(status) || (await isReachable(url))) return end({ renew: true });
      if (!isNew && performance.now() - toldAt < every.tell) return;
      toldAt = performance.now();
      await shift.tell(screen);
    };
    const again = (screen: Screen): void => {
      if (isOver) return;
      timer = setTimeout(() => {
        void tick(screen)
          .catch(() => undefined)
          .then(() => again(screen));
      }, every.look);
    };
    takeScreen(browser.cdp, url, { message: hear, crashed: () => restart('页面崩溃了') }, every.answer).then(
      async (screen) => {
        taken = screen;
        await screen.open().catch(() => undefined);
        notify('READY=1', 'STATUS=打开了');
        log(`打开了 ${url}`);
        again(screen);
      },
      (error: unknown) => restart(`控制不了浏览器：${String(error)}`),
    );
  });
}

function readMessage(text: string): { ask?: unknown; id?: unknown; why?: unknown } {
  try {
    return (JSON.parse(text) ?? {}) as object;
  } catch {
    return {};
  }
}
