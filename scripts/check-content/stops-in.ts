import { isRecord } from './read-work.ts';

/** A stop, a zone, a layer of a rail, or what a stop shows, as it is written, and where. */
export interface FoundStop {
  value: Record<string, unknown>;
  path: (string | number)[];
  /** What a mistake calls it: `第 2 站（tu-wu）`, `第 2 站（tu-wu）第 1 项内容`. */
  name: string;
}

/** The stops of a rail, whatever is wrong with them. */
export function stopsIn(data: Record<string, unknown>): FoundStop[] {
  return entriesOf(data['stops'], ['stops'], (number) => `第 ${number} 站`);
}

/** What a stop shows. */
export function contentIn({ value, path, name }: FoundStop): FoundStop[] {
  return entriesOf(value['content'], [...path, 'content'], (number) => `${name}第 ${number} 项内容`);
}

export function zonesIn(data: Record<string, unknown>): FoundStop[] {
  return entriesOf(data['zones'], ['zones'], (number) => `第 ${number} 段`);
}

export function layersIn(data: Record<string, unknown>): FoundStop[] {
  return entriesOf(data['layers'], ['layers'], (number) => `第 ${number} 层`);
}

/** Says which part of a rail a path lies in: `第 2 站（tu-wu）：`, and nothing for other paths. */
export function stopNames(data: Record<string, unknown>): (path: readonly PropertyKey[]) => string {
  const stops = stopsIn(data);
  const names = new Map(
    [...stops, ...stops.flatMap(contentIn), ...zonesIn(data), ...layersIn(data)].map(({ path, name }) => [
      path.join('/'),
      `${name}：`,
    ]),
  );
  return (path) => names.get(path.slice(0, 4).join('/')) ?? names.get(path.slice(0, 2).join('/')) ?? '';
}

function entriesOf(list: unknown, path: (string | number)[], name: (number: number) => string): FoundStop[] {
  const all = Array.isArray(list) ? (list as unknown[]) : [];
  return all.flatMap((value, index) =>
    isRecord(value) ? [{ value, path: [...path, index], name: `${name(index + 1)}${idOf(value)}` }] : [],
  );
}

function idOf({ id }: Record<string, unknown>): string {
  return typeof id === 'string' ? `（${id}）` : '';
}
