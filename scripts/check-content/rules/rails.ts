import type { Content, WorkFile } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { fileMistakes, idMistakes, type At } from '../parts.ts';
import { isRecord } from '../read-work.ts';
import { contentIn, stopsIn, zonesIn, type FoundStop } from '../stops-in.ts';

/** Ids that the page itself has. */
const taken = new Set(['main', 'words', 'wall', 'zones']);

/** Nearer to each other, in millimetres, stops could not be told apart by a sensor that trembles. */
const nearestStops = 100;

/** What a rail names is there; stops lie on the wall, in their order and apart; zones lie on it and don't overlap. */
export function rails({ works, files }: Content): Mistake[] {
  return works.filter(({ kind }) => kind === 'rail').flatMap((work) => railMistakes(work, files));
}

function railMistakes(work: WorkFile, files: Content['files']): Mistake[] {
  const { file, yaml, data } = work;
  if (yaml === undefined) return [];
  const at: At = (path, text) => ({ file, line: yaml.lineOf(path), text });
  const stops = stopsIn(data);
  const zones = zonesIn(data);
  const length = numberIn(data['wall'], 'length');
  return [
    ...idMistakes([...stops, ...zones], taken, work, at),
    ...[...stops, ...zones].flatMap((part) => fileMistakes(work, part, ['sound'], files, at)),
    ...stops.flatMap(contentIn).flatMap((part) => fileMistakes(work, part, ['video', 'captions', 'object'], files, at)),
    ...stops.flatMap((stop) => offMistakes(stop, length, at)),
    ...orderMistakes(stops, at),
    ...zones.flatMap((zone) => rangeMistakes(zone, length, at)),
    ...overlapMistakes(zones, at),
    ...behaviourMistakes(data, at),
  ];
}

function offMistakes({ value: { mm }, path, name }: FoundStop, length: number | undefined, at: At): Mistake[] {
  if (typeof mm !== 'number' || length === undefined || mm <= length) return [];
  return [at([...path, 'mm'], `${name}：在 ${mm} 毫米，墙只有 ${length} 毫米长。请改小，或者改「墙长」`)];
}

/** A stop after one that it comes before, or too near to it. */
function orderMistakes(stops: readonly FoundStop[], at: At): Mistake[] {
  return stops.slice(1).flatMap(({ value: { mm }, path, name }, index) => {
    const before = stops[index]!;
    const other = before.value['mm'];
    if (typeof mm !== 'number' || typeof other !== 'number') return [];
    const here = (text: string) => [at([...path, 'mm'], `${name}：${text}`)];
    if (mm < other) return here(`在 ${mm} 毫米，排在${before.name}（${other} 毫米）后面。请从墙的起点往后排`);
    const gap = mm - other;
    if (gap >= nearestStops) return [];
    return here(`离${before.name}只有 ${gap} 毫米，分不开。两站至少要隔 ${nearestStops} 毫米`);
  });
}

function rangeMistakes({ value, path, name }: FoundStop, length: number | undefined, at: At): Mistake[] {
  const { from, to } = value;
  if (typeof from !== 'number' || typeof to !== 'number') return [];
  if (to <= from) return [at([...path, 'to'], `${name}：到 ${to} 毫米，可是从 ${from} 毫米起。「到」要比「从」大`)];
  if (length === undefined || to <= length) return [];
  return [at([...path, 'to'], `${name}：到 ${to} 毫米，墙只有 ${length} 毫米长。请改成 ${length} 以内`)];
}

function overlapMistakes(zones: readonly FoundStop[], at: At): Mistake[] {
  const ranges = zones.flatMap((zone) => {
    const { from, to } = zone.value;
    return typeof from === 'number' && typeof to === 'number' && from < to ? [{ zone, from, to }] : [];
  });
  const sorted = [...ranges].sort((a, b) => a.from - b.from);
  return sorted.slice(1).flatMap(({ zone, from }, index) => {
    const before = sorted[index]!;
    if (from >= before.to) return [];
    const text = `从 ${from} 毫米起，与${before.zone.name}（到 ${before.to} 毫米）重叠。请改成从 ${before.to} 起`;
    return [at([...zone.path, 'from'], `${zone.name}：${text}`)];
  });
}

/** A stop would be left only where the next one is reached long since. */
function behaviourMistakes(data: Record<string, unknown>, at: At): Mistake[] {
  const reach = numberIn(data['behaviour'], 'reach') ?? 250;
  const hysteresis = numberIn(data['behaviour'], 'hysteresis') ?? 20;
  if (hysteresis < reach) return [];
  const text = `「防抖」写了 ${hysteresis} 毫米，要比「到站范围」（${reach} 毫米）小。请改小`;
  return [at(['behaviour', 'hysteresis'], text)];
}

function numberIn(value: unknown, field: string): number | undefined {
  const found = isRecord(value) ? value[field] : undefined;
  return typeof found === 'number' ? found : undefined;
}
