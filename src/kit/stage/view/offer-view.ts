import { findHeadset } from '@/kit/stage/xr/support.ts';

export interface ViewOffer {
  /**
   * Loads what opens the view; that resolves when the visitor has left, with false where nothing can be drawn in 3D. With a
   * session the view begins in the headset.
   */
  load: () => Promise<(session: XRSession | undefined) => Promise<boolean>>;
  /** Whether there is anything to see in a headset. */
  hasHeadset?: boolean;
  words: {
    /** On the button. */
    enter: string;
    /** Where nothing can be drawn in 3D. */
    cannot: string;
    /** Where the view could not be loaded. */
    failed: string;
  };
}

/**
 * Puts a button where the page has a place for it, in browsers that may draw in 3D; elsewhere the page is all there is. On
 * kiosks one is inside at once. What 3D needs is loaded when someone enters, or a hand is on its way to the button.
 */
export function offerView(page: HTMLElement, { load, hasHeadset = false, words }: ViewOffer): void {
  const place = page.querySelector<HTMLElement>('[data-enter]');
  if (!place || !('WebGL2RenderingContext' in window) || !('HTMLDialogElement' in window)) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = words.enter;
  const sorry = document.createElement('p');
  sorry.className = 'small quiet';
  sorry.setAttribute('role', 'status');
  async function enter(session?: XRSession, by = button): Promise<void> {
    button.disabled = true;
    sorry.textContent = '';
    try {
      const open = await load();
      if (!(await open(session))) sorry.textContent = words.cannot;
    } catch {
      sorry.textContent = words.failed;
    } finally {
      void session?.end().catch(() => undefined);
      button.disabled = false;
      by.focus();
    }
  }
  button.addEventListener('click', () => void enter());
  button.addEventListener('pointerenter', () => void load().catch(() => undefined), { once: true });
  place.append(button, sorry);
  if (hasHeadset)
    void findHeadset().then(async (found) => {
      if (found === 'none') return;
      const { offerHeadset } = await import('./offer-headset.ts');
      offerHeadset(found, { door: button, note: sorry, enter });
    });
  if (new URLSearchParams(location.search).has('kiosk')) void enter();
}
