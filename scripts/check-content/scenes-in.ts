import { isRecord } from './read-work.ts';

/** A scene or a hotspot of a panorama as it is written, and where. */
export interface FoundPlace {
  value: Record<string, unknown>;
  path: (string | number)[];
  /** What a mistake calls it: `第 2 景（kao-fang-li）`, `第 2 景（kao-fang-li）第 1 个热点（feng-ji）`. */
  name: string;
}

/** The scenes of a panorama, whatever is wrong with them. */
export function scenesIn(data: Record<string, unknown>): FoundPlace[] {
  return entriesOf(data['scenes']).map(({ value, index }) => ({
    value,
    path: ['scenes', index],
    name: `第 ${index + 1} 景${idOf(value)}`,
  }));
}

/** The hotspots of a scene, whatever is wrong with them. */
export function hotspotsIn({ value: scene, path, name }: FoundPlace): FoundPlace[] {
  return entriesOf(scene['hotspots']).map(({ value, index }) => ({
    value,
    path: [...path, 'hotspots', index],
    name: `${name}第 ${index + 1} 个热点${idOf(value)}`,
  }));
}

/** Says which scene and hotspot a path into a panorama lies in: `第 2 景（kao-fang-li）：`, and nothing for other paths. */
export function sceneNames(data: Record<string, unknown>): (path: readonly PropertyKey[]) => string {
  const scenes = scenesIn(data);
  const names = new Map(
    [...scenes, ...scenes.flatMap(hotspotsIn)].map(({ path, name }) => [path.join('/'), `${name}：`]),
  );
  return (path) => names.get(path.slice(0, 4).join('/')) ?? names.get(path.slice(0, 2).join('/')) ?? '';
}

function entriesOf(list: unknown): { value: Record<string, unknown>; index: number }[] {
  const all = Array.isArray(list) ? (list as unknown[]) : [];
  return all.flatMap((value, index) => (isRecord(value) ? [{ value, index }] : []));
}

function idOf({ id }: Record<string, unknown>): string {
  return typeof id === 'string' ? `（${id}）` : '';
}
