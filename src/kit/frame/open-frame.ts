import { readFromWork, toWorkMessage, type Command, type FromWork, fromWorkMessage } from '@/core/kiosk/frame.ts';
import { workAddress } from './closed.ts';
import { attachHalf, type Half, type Manner } from './half.ts';

type Rooted = Window & typeof globalThis;

/** A work of this site in an `<iframe>`, with its half of the contract put into it. */
export interface Framed {
  element: HTMLIFrameElement;
  send(command: Command): void;
  /** Leaves nothing behind. */
  remove(): void;
}

interface Options {
  manner: () => Manner;
  tell: (message: FromWork) => void;
  /** Told when a page does not come, or is none of ours. */
  onTrouble: (why: string) => void;
}

/** A page that has not come after so many milliseconds does not come. */
const patience = 20_000;

/** What a work in a frame may not use: it would leave the screen, or record who stands before it. */
const refused = ['fullscreen', 'microphone', 'camera', 'serial', 'clipboard-read'];

/**
 * Opens a work in a frame. The half is attached to every page that comes into it, before that page's scripts run where
 * the browser lets us.
 */
export function openFrame(address: string, { manner, tell, onTrouble }: Options): Framed {
  const element = document.createElement('iframe');
  element.allow = ['autoplay', ...refused.map((name) => `${name} 'none'`)].join('; ');
  let half: Half | undefined;
  let attached: Document | undefined;
  let searching = 0;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;

  const pageIn = (): Rooted | undefined => {
    try {
      const page = element.contentWindow as Rooted | null;
      return page && page.document.URL !== 'about:blank' && page.document.documentElement ? page : undefined;
    } catch {
      return undefined; // A page of the browser itself: no network, or refused.
    }
  };
  /** Looks for a new page as often as the screen is drawn: its scripts wait until its text is read. */
  const search = (): void => {
    if (isGone) return;
    const page = pageIn();
    if (!page || page.document === attached) {
      searching = requestAnimationFrame(search);
      return;
    }
    attached = page.document;
    const how = manner();
    const own = attachHalf(page, how, (report) => {
      if (page.document === attached) tell(fromWorkMessage(report));
    });
    half = own;
    page.addEventListener('pagehide', () => {
      // Its films end with it, and nobody says so.
      if (!isGone) tell(fromWorkMessage({ is: 'playing', playing: false }));
      wait();
    });
    const stand = (): void => {
      clearTimeout(impatience);
      // A page that says that there is none, or no network, is none of ours.
      const [arrival] = page.performance.getEntriesByType('navigation') as (PerformanceEntry & {
        responseStatus?: number;
      })[];
      const isNowhere =
        (arrival?.responseStatus ?? 200) >= 400 || 'unreachable' in page.document.documentElement.dataset;
      if (isNowhere) onTrouble('is not there');
      else if (how.closed && workAddress(page.location.href, location.href) === null) onTrouble('is no work');
      else own.ready();
    };
    if (page.document.readyState === 'loading') page.document.addEventListener('DOMContentLoaded', stand);
    else stand();
  };
  const wait = (): void => {
    cancelAnimationFrame(searching);
    clearTimeout(impatience);
    if (isGone) return;
    half = undefined;
    searching = requestAnimationFrame(search);
    impatience = setTimeout(() => onTrouble('did not open'), patience);
  };
  const hear = ({ source, origin, data }: MessageEvent): void => {
    if (source !== element.contentWindow || origin !== location.origin) return;
    const message = readFromWork(data);
    if (message === null) return;
    // Who says so itself has a half of its own.
    if (message.is === 'ready') half?.leaveParts();
    tell(message);
  };
  addEventListener('message', hear);
  element.addEventListener('load', () => {
    if (!isGone && pageIn() === undefined) onTrouble('did not open');
  });
  element.src = address;
  wait();

  return {
    element,
    send(command) {
      half?.command(command);
      if (half) element.contentWindow?.postMessage(toWorkMessage(command), location.origin);
    },
    remove() {
      isGone = true;
      cancelAnimationFrame(searching);
      clearTimeout(impatience);
      removeEventListener('message', hear);
      half = undefined;
      attached = undefined;
      pageIn()?.speechSynthesis?.cancel();
      // A page that is being thrown away stops at once, films and all.
      element.remove();
    },
  };
}
