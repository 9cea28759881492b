type Rooted = Window & typeof globalThis;

/** What always comes from this is a layout that settles in two steps. */
const harmless = /ResizeObserver loop/;

/**
 * Hears what goes wrong in a page of this site and nobody handles: what is thrown or rejected, scripts and styles that do
 * not come. Nothing of it outlives the page.
 */
export function watchFaults(page: Rooted, tell: (fault: string) => void): void {
  const say = (fault: string): void => {
    if (!harmless.test(fault)) tell(fault.slice(0, 200));
  };
  page.addEventListener(
    'error',
    (event) => {
      // Elements of a frame are of another window's classes; what is thrown has the window itself for its target.
      const { localName, src, href, rel } = (event.target ?? {}) as Partial<HTMLScriptElement & HTMLLinkElement>;
      if (localName === 'script') say(`script not loaded: ${src ?? ''}`);
      else if (localName === 'link' && rel === 'stylesheet') say(`style not loaded: ${href ?? ''}`);
      else if (localName === undefined) say(event.message);
    },
    { capture: true },
  );
  page.addEventListener('unhandledrejection', ({ reason }) => say(String(reason)));
}
