import type { z } from 'astro/zod';
import { isPlace, kioskSchema } from '@/core/kiosk/kiosk.schema.ts';
import type { Content, KioskFile, WorkFile } from '../content.ts';
import { exhibitsIn } from '../exhibits-in.ts';
import type { Mistake } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import { isRecord } from '../read-work.ts';
import { scenesIn } from '../scenes-in.ts';
import { schemaProblems } from '../schema-problems.ts';
import { stopsIn } from '../stops-in.ts';

type Path = readonly (string | number)[];

// The two zods share their registry and their inside; only their methods differ, and nobody calls them here.
const schema = kioskSchema as unknown as z.ZodType;

/** Kiosks are complete, and what they show is there. */
export function kiosks({ kiosks, works }: Content): Mistake[] {
  const byName = new Map(works.map((work) => [`${work.kind}/${work.folder}`, work]));
  return kiosks.flatMap((kiosk) => [...formMistakes(kiosk), ...placeMistakes(kiosk, byName)]);
}

function formMistakes({ name, file, yaml }: KioskFile): Mistake[] {
  if (yaml.problems.length > 0) return yaml.problems.map((problem) => ({ file, ...problem }));
  if (!isRecord(yaml.value)) return [{ file, line: 1, text: '这里要写一体机的信息，每行一项，如 title: 长廊入口' }];
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success && yaml.value['id'] !== name)
    return [{ file, line: yaml.lineOf(['id']), text: `「编号」与文件的名字不一致。请写成：id: ${name}` }];
  if (parsed.success) return [];
  const manner = {
    schema,
    value: yaml.value,
    add: (field: string, example: string, path: readonly PropertyKey[]) =>
      `请在${path.length === 1 ? '文件里' : '这里'}加上一行：${field}: ${example}`,
    write: (field: string, example: string) => `${field}: ${example}`,
  };
  return schemaProblems(parsed.error.issues, manner, yaml).map((problem) => ({ file, ...problem }));
}

function placeMistakes({ file, yaml }: KioskFile, byName: Map<string, WorkFile>): Mistake[] {
  return placesIn(yaml.value).flatMap(({ value, path }) => {
    const text = wrongPlace(value, byName);
    return text === undefined ? [] : [{ file, line: yaml.lineOf(path), text }];
  });
}

function wrongPlace(place: string, byName: Map<string, WorkFile>): string | undefined {
  const [activity = '', part] = place.split('#');
  if (!isPlace(place)) return undefined; // The schema says so.
  const work = byName.get(activity);
  if (work === undefined) return `作品 ${activity} 不存在。${meant(activity, byName.keys())}`;
  if (work.data['draft'] === true) return `作品 ${activity} 还是草稿，屏幕上打不开。请先发布它，或者删去这一行`;
  const parts = partsOf(work);
  if (part === undefined || parts === undefined || parts.includes(part)) return undefined;
  return `作品 ${activity} 里没有 ${part} 这一处。${meant(part, parts)}`;
}

/** The ids that may stand behind `#`; undefined where the text makes them. */
function partsOf({ kind, data }: WorkFile): string[] | undefined {
  const ids = (found: { value: Record<string, unknown> }[]) => found.map(({ value }) => String(value['id']));
  if (kind === 'hall') return ids(exhibitsIn(data));
  if (kind === 'panorama') return ids(scenesIn(data));
  if (kind === 'rail') return ids(stopsIn(data));
  if (kind === 'video')
    return Array.isArray(data['chapters'])
      ? data['chapters'].flatMap((one) => (isRecord(one) ? [String(one['id'])] : []))
      : [];
  return undefined;
}

function meant(name: string, names: Iterable<string>): string {
  const found = nearest(name, names);
  return found === undefined ? '请检查编号' : `是不是 ${found}？`;
}

/** Every place that a kiosk names, as far as the file can be read. */
function placesIn(value: unknown): { value: string; path: Path }[] {
  if (!isRecord(value)) return [];
  const list = (under: unknown): unknown[] => (Array.isArray(under) ? under : []);
  const found: { value: unknown; path: Path }[] = [{ value: value['begin'], path: ['begin'] }];
  list(value['programmes']).forEach((programme, at) => {
    list(isRecord(programme) ? programme['scenes'] : undefined).forEach((scene, index) => {
      if (isRecord(scene)) found.push({ value: scene['work'], path: ['programmes', at, 'scenes', index, 'work'] });
    });
  });
  list(value['home']).forEach((group, at) => {
    list(isRecord(group) ? group['works'] : undefined).forEach((work, index) => {
      found.push({ value: work, path: ['home', at, 'works', index] });
    });
  });
  return found.flatMap(({ value: place, path }) => (typeof place === 'string' ? [{ value: place, path }] : []));
}
