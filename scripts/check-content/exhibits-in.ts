import { isRecord } from './read-work.ts';

/** An exhibit as it is written, and where. */
export interface FoundExhibit {
  value: Record<string, unknown>;
  path: (string | number)[];
  /** From 1, through all rooms. */
  number: number;
  /** What a mistake calls it: `第 3 件展品（deng-ji）`. */
  name: string;
}

/** The exhibits of a hall, whatever is wrong with them. */
export function exhibitsIn(data: Record<string, unknown>): FoundExhibit[] {
  const rooms = Array.isArray(data['rooms']) ? (data['rooms'] as unknown[]) : [];
  const found = rooms.flatMap((room, at) => {
    const exhibits = isRecord(room) && Array.isArray(room['exhibits']) ? (room['exhibits'] as unknown[]) : [];
    return exhibits.map((value, index) => ({ value, path: ['rooms', at, 'exhibits', index] }));
  });
  return found.flatMap(({ value, path }, index) => {
    if (!isRecord(value)) return [];
    const id = typeof value['id'] === 'string' ? `（${value['id']}）` : '';
    return [{ value, path, number: index + 1, name: `第 ${index + 1} 件展品${id}` }];
  });
}

/** Says which exhibit a path into a hall lies in: `第 3 件展品（deng-ji）：`, and nothing for other paths. */
export function exhibitNames(data: Record<string, unknown>): (path: readonly PropertyKey[]) => string {
  const names = new Map(exhibitsIn(data).map(({ path, name }) => [path.join('/'), `${name}：`]));
  return (path) => names.get(path.slice(0, 4).join('/')) ?? '';
}
