/** Runs in the page before its scripts: a device set up as a kiosk, in the morning, whose seconds pass twenty times as fast. */
export function hurry(): void {
  if (window !== window.top) return;
  localStorage.setItem('xuelang-kiosk:role', '"kiosk"');
  let ahead = 0;
  const [clock, wall] = [performance.now.bind(performance), Date.now.bind(Date)];
  performance.now = () => clock() + ahead;
  // Ten in the morning in China, wherever and whenever it is measured: the screen is not dark then.
  const began = wall();
  Date.now = () => Date.parse('2026-11-30T10:00:00+08:00') + (wall() - began);
  const interval = window.setInterval.bind(window);
  window.setInterval = ((action: () => void, time: number) =>
    interval(action, time === 1000 ? 50 : time)) as typeof setInterval;
  Object.assign(window, { skip: (seconds: number) => (ahead += seconds * 1000) });
}

/** Runs in the page: one visitor. @param number decides what is opened */
export async function oneVisit(number: number): Promise<void> {
  const { xuelangKiosk: kiosk, skip } = window as unknown as {
    xuelangKiosk: { status(): { state: string; lastError?: { at: number } } };
    skip(seconds: number): void;
  };
  const until = async (what: string, is: () => boolean): Promise<void> => {
    for (let tries = 0; !is(); tries++) {
      if (tries > 1500) throw new Error(`Visit ${String(number)} waits for ${what}: ${JSON.stringify(kiosk.status())}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const touch = (on: Element): unknown => on.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  await until('the loop', () => kiosk.status().state === 'attract');
  touch(document.body);
  await until('the touch home', () => kiosk.status().state === 'home');
  const inside = (): Document | null | undefined =>
    document.querySelector<HTMLIFrameElement>('[data-frame] iframe')?.contentDocument;
  const isOpen = (): boolean =>
    inside()?.documentElement?.dataset['kiosk'] !== undefined && inside()?.readyState === 'complete';
  // A work that a busy machine doesn't bring in time leads home again, where one touches it once more.
  for (let tries = 0; tries < 3 && !isOpen(); tries++) {
    const touched = Date.now();
    const groups = all('.groups button');
    groups[number % groups.length]?.click();
    const tiles = all('.tile');
    tiles[Math.floor(number / groups.length) % tiles.length]?.click();
    await until('the work', () => isOpen() || (kiosk.status().lastError?.at ?? 0) >= touched);
  }
  inside()?.scrollingElement?.scrollTo(0, 400);
  touch(inside()!.body);
  document.querySelector<HTMLElement>('button[data-large]')?.click();
  skip(61);
  await until('the question', () => document.querySelector('.asking') !== null);
  skip(16);
  await until('the end', () => kiosk.status().state === 'attract' && document.querySelector('iframe') === null);
}
