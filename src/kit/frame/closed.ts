import { isActivity } from '@/core/place/place.ts';

type Rooted = Window & typeof globalThis;

/** The work that an address of this site shows, with its place: `/hall/x/#part`; null for every other page. */
export function workAddress(address: string, base: string): string | null {
  if (!URL.canParse(address, base)) return null;
  const { origin, pathname, hash } = new URL(address, base);
  if (origin !== new URL(base).origin) return null;
  const activity = /^\/([a-z]+\/[a-z0-9-]+)\/$/.exec(pathname)?.[1] ?? '';
  return isActivity(activity) ? pathname + hash : null;
}

/**
 * Closes every way out of a page: menus, new windows, downloads, printing, forms that leave, keys of the browser, and
 * links, which are handed to `onLink` instead. Nothing of it outlives the page.
 * @param onLink told of a link to another page, as it is written in full
 */
export function closePage(page: Rooted, onLink: (address: string) => void): void {
  const refuse = (event: Event): void => event.preventDefault();
  for (const name of ['contextmenu', 'dragstart', 'drop', 'dragover', 'gesturestart', 'submit', 'beforeprint'])
    page.addEventListener(name, refuse, { capture: true });
  page.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { capture: true, passive: false });
  page.addEventListener(
    'touchmove',
    (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(),
    {
      capture: true,
      passive: false,
    },
  );
  page.addEventListener('keydown', (event) => isBrowserKey(event) && event.preventDefault(), { capture: true });
  page.addEventListener('selectstart', (event) => isField(event.target) || event.preventDefault(), { capture: true });
  for (const name of ['click', 'auxclick'] as const)
    page.addEventListener(name, (event) => follow(event, page, onLink), { capture: true });
  page.open = () => null;
  page.print = () => undefined;
  page.alert = () => undefined;
  page.confirm = () => true;
  page.prompt = () => null;
}

/**
 * Keeps a page from going elsewhere by its own scripts (a key that leads to another page) and from saving files, where the
 * browser tells before it does so (Chromium).
 * @param onLink told what it would have opened
 */
export function keepPage(page: Rooted, onLink: (address: string) => void): void {
  (page as Partial<Rooted>).navigation?.addEventListener('navigate', (event) => {
    const { url } = event.destination;
    const isHere = new URL(url).pathname === page.location.pathname && event.downloadRequest === null;
    if (isHere || !event.cancelable) return;
    event.preventDefault();
    onLink(url);
  });
}

/** What a browser does by itself with a key. Letters, arrows and Escape are the work's. */
function isBrowserKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (/^(?:F\d+|ContextMenu|Browser\w+|PrintScreen|Help)$/.test(key)) return true;
  if (altKey || metaKey) return true;
  // Copying out of a note is nobody's way out, and what was typed may be selected and undone. With Shift they open tools.
  return ctrlKey && !(shiftKey ? /^z$/i : /^[acvxyz]$/i).test(key);
}

function isField(target: EventTarget | null): boolean {
  return target !== null && 'closest' in target && (target as Element).closest('input, textarea') !== null;
}

function follow(event: MouseEvent, page: Rooted, onLink: (address: string) => void): void {
  // Elements of a frame are of another window's classes.
  const path = event.composedPath() as Partial<HTMLAnchorElement>[];
  const link = path.find(({ localName }) => localName === 'a');
  const written = link?.getAttribute?.('href');
  if (!link || written === null || written === undefined) return;
  const address = new URL(written, page.location.href);
  const isHere = address.origin === page.location.origin && address.pathname === page.location.pathname;
  if (isHere && event.type === 'click' && event.button === 0 && !link.hasAttribute?.('download')) {
    if (address.hash === '' && written !== '#') event.preventDefault();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  onLink(address.href);
}
