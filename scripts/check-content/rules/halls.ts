import type { Content, WorkFile } from '../content.ts';
import { exhibitsIn, type FoundExhibit } from '../exhibits-in.ts';
import type { Mistake } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import { fileMistakes, idMistakes, meantOf, quizMistakes, type At, type Part, type Works } from '../parts.ts';
import { isRecord } from '../read-work.ts';

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
    ...idMistakes(anchorsOf(data, exhibits), taken, work, at),
    ...exhibits.flatMap((exhibit) => [
      ...fileMistakes(work, exhibit, ['object', 'video', 'captions', 'document', 'sound'], files, at),
      ...quizMistakes(work, exhibit, '这件展品', byName, at),
      ...doorMistakes(work, exhibit, byName, at),
    ]),
    ...tourMistakes(data, exhibits, at),
  ];
}

/** Rooms, exhibits and tours are all anchors on one page. */
function anchorsOf(data: Record<string, unknown>, exhibits: readonly FoundExhibit[]): Part[] {
  const of = (list: unknown, name: string, what: string): Part[] =>
    (Array.isArray(list) ? (list as unknown[]) : []).flatMap((value, index) =>
      isRecord(value) ? [{ value, path: [name, index], name: `${what} ${index + 1}` }] : [],
    );
  return [...of(data['rooms'], 'rooms', '展厅'), ...exhibits, ...of(data['tours'], 'tours', '路线')];
}

function doorMistakes(work: WorkFile, { value, path, name }: FoundExhibit, byName: Works, at: At): Mistake[] {
  const { to } = value;
  if (value['kind'] !== 'doorway' || typeof to !== 'string' || !/^(?:hall|panorama)\/./.test(to)) return [];
  const here = (text: string) => [at([...path, 'to'], `${name}：${text}`)];
  const behind = byName.get(to);
  if (behind === work) return here(`门通向自己所在的展馆。请换一个`);
  if (behind === undefined) {
    const [kind = '', id = ''] = to.split('/');
    return here(`门通向的 ${to} 不存在。${meantOf(id, byName, kind, `${kind}/`)}`);
  }
  if (behind.data['draft'] === true && work.data['draft'] !== true) {
    return here(`门通向的 ${to} 还是草稿，读者进不去。请先发布它，或者删去这扇门`);
  }
  return [];
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
