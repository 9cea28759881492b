import type { KioskConfig, Programme, Scene } from './kiosk.schema.ts';
import { isNow, type WallTime } from './schedule.ts';

/** One scene of the loop, and what proof of play calls it. */
export interface Item {
  /** `programme/work#part`, or the words where there is no work. */
  key: string;
  programme: string;
  scene: Scene;
}

/** How long a scene stays where its file does not say. */
export const sceneSeconds = 14;

/** What the loop shows at a time, in its order. Programmes that stand alone leave no room for others. */
export function playlistAt({ programmes }: Pick<KioskConfig, 'programmes'>, time: WallTime): Item[] {
  const now = programmes.filter(({ when }) => isNow(when, time));
  const alone = now.filter((programme) => programme.alone);
  return (alone.length > 0 ? alone : now).flatMap(itemsOf);
}

function itemsOf({ id, scenes }: Programme): Item[] {
  return scenes.map((scene) => ({ key: `${id}/${scene.work ?? scene.says ?? ''}`, programme: id, scene }));
}

/**
 * The place of the scene after the one that was shown last, in a list that may have changed meanwhile; 0 where there is
 * nothing to go on from. A scene that was taken out is not shown again: the one that took its place is next.
 * @param last what was shown last, and its place in the list then
 */
export function nextPlace(list: readonly Item[], last: { key: string; place: number } | undefined): number {
  if (last === undefined || list.length === 0) return 0;
  const isThere = list[last.place]?.key === last.key;
  const found = isThere ? last.place : list.findIndex(({ key }) => key === last.key);
  return (found === -1 ? last.place : found + 1) % list.length;
}
