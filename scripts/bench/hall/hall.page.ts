import { offerWalk } from '@/media/hall/walk/enter.ts';

/** A hall's 3D view without the rest of its page. */
offerWalk(document.querySelector<HTMLElement>('x-hall')!, {
  inView: () => undefined,
  onLeave: () => undefined,
  onTour: () => undefined,
  visited: () => new Set(),
});
