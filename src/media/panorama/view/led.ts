import { beLed } from '@/kit/frame/be-led.ts';
import type { PanoramaView } from './panorama-view.ts';
import { sceneOf, type HotspotWords, type SceneWords, type Words } from './words.ts';

/**
 * Lets a panorama be led through in the round: by a kiosk, or by a guide's phone through it. Loaded in their frames alone.
 * @param dialog the view's, open and still without its view
 * @returns to be called when one is inside
 */
export function beLedAround(dialog: HTMLDialogElement, words: Words): (view: PanoramaView) => void {
  let view: PanoramaView | undefined;
  /** Where one was led last, while the view or another scene was still coming. */
  let wanted: string | undefined;

  const find = (part: string): { scene: SceneWords; hotspot: HotspotWords | undefined } | undefined => {
    const scene = sceneOf(words, part);
    const hotspot = scene.hotspots.find(({ id }) => id === part);
    return scene.id === part || hotspot ? { scene, hotspot } : undefined;
  };

  async function go(part: string): Promise<void> {
    wanted = part;
    const found = find(part);
    if (!view || !found) return;
    const { scene, hotspot } = found;
    if (scene.id !== view.scene.id) {
      view.trail.go(scene.id, view.eye.direction);
      // All screens that are led together look the same way, whatever visitors have turned before.
      await view.enter(scene.id, scene.look);
      // Meanwhile one was led elsewhere, or the picture did not come.
      if (wanted !== part || view.scene.id !== scene.id) return;
    } else if (!hotspot) {
      view.closePanel();
      view.turn(scene.look);
    }
    if (hotspot) view.choose(hotspot);
  }

  /** Through all that there is to see, in the page's order. */
  function by(count: 1 | -1): void {
    const all = words.scenes.flatMap(({ id, hotspots }) => [
      id,
      ...hotspots.filter(({ kind }) => kind !== 'go').map((hotspot) => hotspot.id),
    ]);
    const next = all[all.indexOf(view?.open?.id ?? view?.scene.id ?? '') + count];
    if (next !== undefined) void go(next);
  }

  const tell = beLed(dialog, (command) => {
    if (command.do === 'go' && find(command.part)) {
      void go(command.part);
      return true;
    }
    if (!view || (command.do !== 'next' && command.do !== 'previous')) return false;
    by(command.do === 'next' ? 1 : -1);
    return true;
  });
  const tellPlace = (id: string): void => {
    const { scene, hotspot } = find(id) ?? {};
    tell({ is: 'place', part: id, title: hotspot?.title ?? scene?.title ?? words.title });
  };

  return (opened) => {
    view = opened;
    view.trail.onPlace = tellPlace;
    tell({ is: 'inside', inside: true });
    tellPlace(view.open?.id ?? view.scene.id);
    if (wanted !== undefined) void go(wanted);
  };
}
