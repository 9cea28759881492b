import type { Fault } from '@/kiosk/kiosk.ts';

/** How long a release is on trial, in milliseconds. */
export const trialTime = 60_000;

/** A request that the network ate says nothing of the release. */
const network = /Failed to fetch$|NetworkError|Load failed/;

/** What the page says of itself, as far as its health goes. */
export interface Said {
  lastError?: { message: string };
}

export interface Watched {
  /** Throws where the page is not itself. */
  look(): Said;
  /** Tells of what goes wrong on the page and in works that are open in it. Answers how to stop it. */
  onFault(hear: (fault: Fault) => void): () => void;
  /** Whether a page is of the release: what goes wrong in others says nothing of it. */
  isOurs(address: string): Promise<boolean>;
}

/**
 * Watches this page for as long as a trial takes. Resolves with why it is not well, or with null when it was well all the
 * time: neither the page nor a work of the release that was open threw anything that nobody caught, every script and style
 * came, every work that was opened stood, and the page said of itself what it shows.
 */
export function watchHealth({ look, onFault, isOurs }: Watched): Promise<string | null> {
  return new Promise((resolve) => {
    const began = performance.now();
    const end = (why: string | null): void => {
      clearInterval(ticking);
      stop();
      resolve(why);
    };
    const hear = async ({ message, address }: Fault): Promise<void> => {
      if (network.test(message)) return;
      if (address === undefined) end(message);
      else if (await isOurs(address)) end(`${address} ${message}`);
    };
    const tick = (): void => {
      try {
        look();
      } catch (error) {
        end(`说不出自己的状态：${String(error)}`);
        return;
      }
      if (performance.now() - began >= trialTime) end(null);
    };
    const stop = onFault((fault) => void hear(fault));
    const ticking = setInterval(tick, 1000);
    // What went wrong before this was loaded.
    const { lastError } = look();
    if (lastError) void hear(lastError);
  });
}
