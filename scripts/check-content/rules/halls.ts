import { posix } from 'node:path';
import type { Content, WorkFile } from '../content.ts';
import { exhibitsIn, type FoundExhibit } from '../exhibits-in.ts';
import type { Mistake } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import { isRecord } from '../read-work.ts';

type Works = ReadonlyMap<string, WorkFile>;
type Path = (string | number)[];

/** Ids that the page itself has. */
const taken = new Set(['main', 'words', 'tours', 'plan-title']);

/** What a hall names is there: its files, the exhibits of its tours, quizzes, what is behind its doors; ids are unique. */
export function halls(content: Content): Mistake[] {
  const byName = new Map(content.works.map((work) => [`${work.kind}/${work.folder}`, work]));
  const broken = [...content.brokenFiles].map(([file, text]) => ({ file, line: 1, text }));
  const own = content.works
    .filter(({ kind }) => kind === 'hall')
    .flatMap((work) => hallMistakes(work, byName, content));
  return [...broken, ...own];
}

function hallMistakes(work: WorkFile, byName: Works, { files }: Content): Mistake[] {
  const { file, yaml, data } = work;
  if (yaml === undefined) return [];
  const at = (path: Path, text: string): Mistake => ({ file, line: yaml.lineOf(path), text });
  const exhibits = exhibitsIn(data);
  return [
    ...idMistakes(work, exhibits, at),
    ...exhibits.flatMap((exhibit) => [
      ...fileMistakes(work, exhibit, files, at),
      ...quizMistakes(work, exhibit, byName, at),
      ...doorMistakes(work, exhibit, byName, at),
    ]),
    ...tourMistakes(data, exhibits, at),
  ];
}

type At = (path: Path, text: string) => Mistake;

/** Rooms, exhibits and tours are all anchors on one page. */
function idMistakes({ data, yaml }: WorkFile, exhibits: readonly FoundExhibit[], at: At): Mistake[] {
  const of = (list: unknown, name: string, what: string) =>
    (Array.isArray(list) ? (list as unknown[]) : []).flatMap((value, index) =>
      isRecord(value) ? [{ id: value['id'], path: [name, index, 'id'] as Path, what: `${what} ${index + 1}` }] : [],
    );
  const all = [
    ...of(data['rooms'], 'rooms', '展厅'),
    ...exhibits.map(({ value, path, name }) => ({ id: value['id'], path: [...path, 'id'], what: name })),
    ...of(data['tours'], 'tours', '路线'),
  ];
  const seen = new Map<string, Path>();
  return all.flatMap(({ id, path, what }) => {
    if (typeof id !== 'string') return [];
    const earlier = seen.get(id);
    if (taken.has(id) || id.endsWith('-title')) return [at(path, `${what}的「编号」${id} 网页自己要用。请换一个`)];
    if (earlier) {
      const line = yaml?.lineOf(earlier) ?? 1;
      return [at(path, `${what}的「编号」${id} 与第 ${line} 行的重复了。请换一个`)];
    }
    seen.set(id, path);
    return [];
  });
}

/** Files beside pictures, which have a rule of their own. */
function fileMistakes({ file }: WorkFile, exhibit: FoundExhibit, files: Content['files'], at: At): Mistake[] {
  const folder = posix.dirname(file);
  return ['object', 'video', 'captions', 'document', 'sound'].flatMap((field) => {
    const path = exhibit.value[field];
    if (typeof path !== 'string' || path === '') return [];
    const isInside = /^(?:\.\/)?[^/\\:]+$/.test(path);
    if (isInside && files.has(posix.join(folder, path))) return [];
    const beside = [...files.keys()].flatMap((one) => (posix.dirname(one) === folder ? [posix.basename(one)] : []));
    const meant = nearest(posix.basename(path), beside);
    const advice =
      isInside && meant !== undefined ? `是不是 ./${meant}？（大小写也要一致）` : '请把文件放到同一个文件夹里';
    return [at([...exhibit.path, field], `${exhibit.name}：找不到文件 ${path}。${advice}`)];
  });
}

function quizMistakes({ data }: WorkFile, { value, path, name }: FoundExhibit, byName: Works, at: At): Mistake[] {
  const { quiz: id } = value;
  if (value['kind'] !== 'quiz' || typeof id !== 'string' || id === '') return [];
  const here = (text: string, field = 'quiz') => [at([...path, field], `${name}：${text}`)];
  const bank = byName.get(`quiz/${id}`);
  if (bank === undefined) return here(`测验 ${id} 不存在。${meantOf(id, byName, 'quiz')}`);
  if (bank.data['draft'] === true && data['draft'] !== true) {
    return here(`测验 ${id} 还是草稿，读者看不到。请先发布它，或者删去这件展品`);
  }
  const take = Number(value['take'] ?? 1);
  const count = bank.questions.length;
  return take > count ? here(`take 写了 ${take}，测验 ${id} 里只有 ${count} 题。请改小`, 'take') : [];
}

function doorMistakes(work: WorkFile, { value, path, name }: FoundExhibit, byName: Works, at: At): Mistake[] {
  const { to } = value;
  if (value['kind'] !== 'doorway' || typeof to !== 'string' || !/^(?:hall|panorama)\/./.test(to)) return [];
  const here = (text: string) => [at([...path, 'to'], `${name}：${text}`)];
  const behind = byName.get(to);
  if (behind === work) return here(`门通向自己所在的展馆。请换一个`);
  if (behind === undefined)
    return here(`门通向的 ${to} 不存在。${meantOf(to.replace(/^.*\//, ''), byName, 'hall', 'hall/')}`);
  if (behind.data['draft'] === true && work.data['draft'] !== true) {
    return here(`门通向的 ${to} 还是草稿，读者进不去。请先发布它，或者删去这扇门`);
  }
  return [];
}

function meantOf(id: string, byName: Works, kind: string, before = ''): string {
  const ids = [...byName.values()].filter((work) => work.kind === kind).map(({ folder }) => folder);
  const meant = nearest(id, ids);
  return meant === undefined ? '请检查编号' : `是不是 ${before}${meant}？`;
}

function tourMistakes(data: Record<string, unknown>, exhibits: readonly FoundExhibit[], at: At): Mistake[] {
  const tours = Array.isArray(data['tours']) ? (data['tours'] as unknown[]) : [];
  const ids = exhibits.flatMap(({ value }) => (typeof value['id'] === 'string' ? [value['id']] : []));
  return tours.flatMap((tour, index) => {
    const waypoints = isRecord(tour) && Array.isArray(tour['waypoints']) ? (tour['waypoints'] as unknown[]) : [];
    return waypoints.flatMap((waypoint, stop) => {
      const exhibit = isRecord(waypoint) ? waypoint['exhibit'] : undefined;
      if (typeof exhibit !== 'string' || exhibit === '' || ids.includes(exhibit)) return [];
      const meant = nearest(exhibit, ids);
      const advice = meant === undefined ? '请检查编号' : `是不是 ${meant}？`;
      const path = ['tours', index, 'waypoints', stop, 'exhibit'];
      return [at(path, `第 ${stop + 1} 站停在展品 ${exhibit} 前，这个展馆里没有它。${advice}`)];
    });
  });
}
