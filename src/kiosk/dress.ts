import type { Shell } from './shell.ts';

/** How everything is dressed: lower, larger, at night, with a wall that has the whole screen. Views measure after it. */
export function dress(kiosk: Shell, root: HTMLElement): void {
  const look = (): void => {
    const { state, lowReach, larger, isNight } = kiosk;
    const isOver = state !== 'home' && (kiosk.status().address?.startsWith('/rail/') ?? false);
    Object.assign(root.dataset, {
      state,
      low: lowReach ? 'yes' : 'no',
      letters: larger ? 'larger' : 'large',
      over: isOver ? 'yes' : 'no',
    });
    document.documentElement.dataset['theme'] = isNight ? 'dark' : 'light';
  };
  kiosk.on('state', look);
  look();
}
