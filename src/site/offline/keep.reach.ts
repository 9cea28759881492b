import { readLocal } from '@/learner/local.ts';

/** What shows that a page is being read, as for what stands further down (src/kit/reach). */
const signsOfLife = ['scroll', 'pointerdown', 'keydown'] as const;

/**
 * Loads what keeps a work when the page is used, at once where something is kept on this device: its state is then shown,
 * and it is brought up to date. The press that comes earlier is carried out when the behaviour is there.
 */
const elements = document.querySelectorAll<HTMLElement>('x-keep');

function load(): void {
  import('./keep.element.ts').then(
    () => {
      for (const sign of signsOfLife) removeEventListener(sign, load);
    },
    () => undefined, // The next sign tries again.
  );
}

if (elements.length > 0 && 'serviceWorker' in navigator) {
  for (const element of elements)
    element.addEventListener('click', () => (element.dataset['pressed'] = ''), { once: true });
  for (const sign of signsOfLife) addEventListener(sign, load, { passive: true });
  if (readLocal('kept') !== null) addEventListener('load', () => setTimeout(load), { once: true });
}
