import { phrase } from '@/kit/language/phrase.ts';
import { openView } from '@/kit/stage/view/open-view.ts';
import type { WalkViewOptions } from './walk-view.ts';
import { readWords } from './words.ts';
import './walk.css';

export interface WalkNotes extends Pick<WalkViewOptions, 'inView' | 'onTour' | 'visited'> {
  onLeave: () => void;
}

/**
 * Opens the 3D view of a hall over its page: its plan and a bar while it loads, then the hall. All that 3D needs is loaded
 * here. Resolves when the visitor has left, and nothing is kept; false at once where nothing can be drawn in 3D.
 * @param hall the page's hall, with everything that is said of it
 * @param session of a headset that is worn already
 */
export async function openWalk(hall: HTMLElement, notes: WalkNotes, session?: XRSession): Promise<boolean> {
  const words = readWords(hall);
  const wasOpened = await openView({
    page: hall,
    title: words.title,
    words: {
      name: phrase('展厅'),
      canvas: phrase('展厅的立体画面：方向键走动，回车细看眼前的展品'),
      panel: phrase('展品说明'),
      opening: phrase('正在打开展厅'),
      failed: phrase('立体展厅没有打开，请看下面的页面。'),
    },
    picture: planOf(hall),
    async load() {
      // In a kiosk's frame one may be led.
      const isLed = new URLSearchParams(location.search).has('kiosk');
      const [{ WalkView }, leading] = await Promise.all([
        import('./walk-view.ts'),
        isLed ? import('./led.ts') : undefined,
      ]);
      return async (given) => {
        const led = leading?.beLedThrough(given.dialog, words);
        const view = await WalkView.open({
          ...{ ...given, words, ...notes },
          inView: (exhibit) => (notes.inView(exhibit), led?.inView(exhibit)),
          onTour: (tour) => led?.told(tour) || notes.onTour(tour),
          folder: (hall.dataset['scene'] ?? '').replace('scene.json', ''),
          exhibit: decodeURIComponent(location.hash.slice(1)),
        });
        led?.begin(view);
        if (session) await view.wearing.wear(session);
        return view;
      };
    },
  });
  notes.onLeave();
  return wasOpened;
}

function planOf(hall: HTMLElement): Element | undefined {
  const plan = hall.querySelector('svg.plan')?.cloneNode(true) as SVGElement | undefined;
  // A picture here: its numbers lead to the page below.
  plan?.setAttribute('inert', '');
  return plan;
}
