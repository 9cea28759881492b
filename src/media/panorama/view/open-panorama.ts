import { phrase } from '@/kit/language/phrase.ts';
import { openView } from '@/kit/stage/view/open-view.ts';
import type { PanoramaViewOptions } from './panorama-view.ts';
import { readWords } from './words.ts';
import './panorama.css';

export interface PanoramaNotes extends Pick<PanoramaViewOptions, 'inView' | 'visited'> {
  onLeave: () => void;
}

/**
 * Opens the round view of a panorama over its page. All that it needs is loaded here. Resolves when the visitor has left,
 * and nothing is kept; false at once where nothing can be drawn in 3D.
 * @param page the page's panorama, with everything that is said of it
 * @param session of a headset that is worn already
 */
export async function openPanorama(page: HTMLElement, notes: PanoramaNotes, session?: XRSession): Promise<boolean> {
  const words = readWords(page);
  const map = page.querySelector('svg.map')?.cloneNode(true) as SVGElement | undefined;
  // A picture here: its numbers lead to the page below.
  map?.setAttribute('inert', '');
  const wasOpened = await openView({
    page,
    title: words.title,
    words: {
      name: phrase('全景'),
      canvas: phrase('全景的画面：方向键朝四周看，回车选眼前的热点'),
      panel: phrase('热点说明'),
      opening: phrase('正在打开全景'),
      failed: phrase('全景没有打开，请看下面的页面。'),
    },
    picture: map,
    async load() {
      // In a kiosk's frame one may be led.
      const isLed = new URLSearchParams(location.search).has('kiosk');
      const [{ PanoramaView }, led] = await Promise.all([
        import('./panorama-view.ts'),
        isLed ? import('./led.ts') : undefined,
      ]);
      const part = decodeURIComponent(location.hash.slice(1));
      return async (given) => {
        const begin = led?.beLedAround(given.dialog, words);
        const view = await PanoramaView.open({ ...given, page, words, part, ...notes });
        begin?.(view);
        if (session) await view.wearing.wear(session);
        return view;
      };
    },
  });
  notes.onLeave();
  return wasOpened;
}
