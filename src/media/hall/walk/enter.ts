import { phrase } from '@/kit/language/phrase.ts';
import { findGraphics } from '@/kit/stage/support.ts';
import type { WalkNotes } from './open-walk.ts';

/**
 * Puts 走进展厅 where the page has a place for it, in browsers that can draw in 3D; elsewhere the page is the hall. On kiosks
 * one is inside at once. What 3D needs is loaded when someone enters, or a finger is on its way to the button.
 */
export function offerWalk(hall: HTMLElement, notes: WalkNotes): void {
  const place = hall.querySelector<HTMLElement>('[data-enter]');
  const graphics = place && findGraphics();
  if (!place || !graphics) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = phrase('走进展厅');
  const load = () => import('./open-walk.ts');
  async function enter(): Promise<void> {
    button.disabled = true;
    try {
      const { openWalk } = await load();
      await openWalk(hall, graphics!, notes);
    } finally {
      button.disabled = false;
      button.focus();
    }
  }
  button.addEventListener('click', () => void enter());
  button.addEventListener('pointerenter', () => void load().catch(() => undefined), { once: true });
  place.append(button);
  if (new URLSearchParams(location.search).has('kiosk')) void enter();
}
