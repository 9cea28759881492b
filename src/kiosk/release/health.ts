/** How long a release is on trial, in milliseconds. */
export const trialTime = 60_000;

/** What always comes from this: a layout that settles in two steps. */
const harmless = /ResizeObserver loop/;

/** A request that the network ate says nothing of the release. */
const network = /Failed to fetch$|NetworkError|Load failed/;

/** What the page says of itself, as far as its health goes. */
interface Said {
  lastError?: { message: string };
}

/**
 * Watches this page for as long as a trial takes. Resolves with why it is not well, or with null when it was well all the
 * time: nothing was thrown that nobody caught, every script and style came, and it said of itself what it shows.
 * @param look throws where the page is not itself
 */
export function watchHealth(look: () => Said): Promise<string | null> {
  return new Promise((resolve) => {
    const began = Date.now();
    const end = (why: string | null): void => {
      clearInterval(ticking);
      removeEventListener('error', onError, true);
      removeEventListener('unhandledrejection', onRejection);
      resolve(why);
    };
    const onError = (event: Event): void => {
      const { target } = event;
      if (target instanceof HTMLScriptElement) end(`脚本没有加载：${target.src}`);
      else if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') end(`样式没有加载：${target.href}`);
      else if (event instanceof ErrorEvent) onWords(event.message);
    };
    const onRejection = ({ reason }: PromiseRejectionEvent): void => onWords(String(reason));
    const onWords = (words: string): void => {
      if (!harmless.test(words) && !network.test(words)) end(words);
    };
    const tick = (): void => {
      try {
        look();
      } catch (error) {
        end(`说不出自己的状态：${String(error)}`);
        return;
      }
      if (Date.now() - began >= trialTime) end(null);
    };
    addEventListener('error', onError, true);
    addEventListener('unhandledrejection', onRejection);
    const ticking = setInterval(tick, 1000);
    // What was thrown before this was loaded.
    const { lastError } = look();
    if (lastError) onWords(lastError.message);
  });
}
