import { phrase } from '@/kit/language/phrase.ts';
import { offerView } from '@/kit/stage/view/offer-view.ts';
import type { PanoramaElement } from '@/media/panorama/panorama.element.ts';

/** The way from a panorama's page into the round view. */
const page = document.querySelector<PanoramaElement>('x-panorama');
if (page)
  offerView(page, {
    load: async () => {
      const { openPanorama } = await import('./open-panorama.ts');
      return (session) =>
        openPanorama(
          page,
          {
            inView: (scene) => page.visits?.enter(scene),
            onLeave: () => page.visits?.leave(),
            visited: () =>
              new Set(
                [...page.querySelectorAll<HTMLElement>('section[data-scene]')]
                  .filter((scene) => scene.querySelector<HTMLElement>('[data-state]')?.hidden === false)
                  .map(({ id }) => id),
              ),
          },
          session,
        );
    },
    hasHeadset: true,
    words: {
      enter: phrase('走进全景'),
      cannot: phrase('这台设备不能显示全景。各景和说明都在这一页上。'),
      failed: phrase('全景没有打开，请检查网络后再试。'),
    },
  });
