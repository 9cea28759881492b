import { phrase } from '@/kit/language/phrase.ts';
import type { WalkNotes } from './open-walk.ts';

/**
 * Puts 走进展厅 where the page has a place for it, in browsers that may draw in 3D; elsewhere the page is the hall. On kiosks
 * one is inside at once. What 3D needs is loaded when someone enters, or a hand is on its way to the button.
 */
export function offerWalk(hall: HTMLElement, notes: WalkNotes): void {
  const place = hall.querySelector<HTMLElement>('[data-enter]');
  if (!place || !('WebGL2RenderingContext' in window) || !('HTMLDialogElement' in window)) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = phrase('走进展厅');
  const sorry = document.createElement('p');
  sorry.className = 'small quiet';
  sorry.setAttribute('role', 'status');
  const load = () => import('./open-walk.ts');
  async function enter(): Promise<void> {
    button.disabled = true;
    sorry.textContent = '';
    try {
      const { openWalk } = await load();
      if (!(await openWalk(hall, notes)))
        sorry.textContent = phrase('这台设备不能显示立体展厅。展品和讲解都在这一页上。');
    } catch {
      sorry.textContent = phrase('立体展厅没有打开，请检查网络后再试。');
    } finally {
      button.disabled = false;
      button.focus();
    }
  }
  button.addEventListener('click', () => void enter());
  button.addEventListener('pointerenter', () => void load().catch(() => undefined), { once: true });
  place.append(button, sorry);
  if (new URLSearchParams(location.search).has('kiosk')) void enter();
}
