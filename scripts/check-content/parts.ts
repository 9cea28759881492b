import { posix } from 'node:path';
import type { Content, WorkFile } from './content.ts';
import type { Mistake } from './mistake.ts';
import { nearest } from './nearest.ts';

type Path = (string | number)[];

/** Works by `kind/folder`. */
export type Works = ReadonlyMap<string, WorkFile>;

/** A mistake at a path into a work's YAML. */
export type At = (path: Path, text: string) => Mistake;

/** A part of a work as it is written: an exhibit, a scene, a hotspot. */
export interface Part {
  value: Record<string, unknown>;
  path: Path;
  /** What a mistake calls it. */
  name: string;
}

/** All parts are anchors on one page. @param taken ids that the page itself has */
export function idMistakes(parts: readonly Part[], taken: ReadonlySet<string>, { yaml }: WorkFile, at: At): Mistake[] {
  const seen = new Map<string, Path>();
  return parts.flatMap(({ value: { id }, path: part, name }) => {
    if (typeof id !== 'string') return [];
    const path = [...part, 'id'];
    const earlier = seen.get(id);
    if (taken.has(id) || id.endsWith('-title')) return [at(path, `${name}的「编号」${id} 网页自己要用。请换一个`)];
    if (earlier) {
      const line = yaml?.lineOf(earlier) ?? 1;
      return [at(path, `${name}的「编号」${id} 与第 ${line} 行的重复了。请换一个`)];
    }
    seen.set(id, path);
    return [];
  });
}

/** Files that a part names beside pictures, which have a rule of their own. */
export function fileMistakes(
  { file }: WorkFile,
  part: Part,
  fields: readonly string[],
  files: Content['files'],
  at: At,
): Mistake[] {
  const folder = posix.dirname(file);
  return fields.flatMap((field) => {
    const path = part.value[field];
    if (typeof path !== 'string' || path === '') return [];
    const isInside = /^(?:\.\/)?[^/\\:]+$/.test(path);
    if (isInside && files.has(posix.join(folder, path))) return [];
    const beside = [...files.keys()].flatMap((one) => (posix.dirname(one) === folder ? [posix.basename(one)] : []));
    const meant = nearest(posix.basename(path), beside);
    const advice =
      isInside && meant !== undefined ? `是不是 ./${meant}？（大小写也要一致）` : '请把文件放到同一个文件夹里';
    return [at([...part.path, field], `${part.name}：找不到文件 ${path}。${advice}`)];
  });
}

/** @param what is to be left out where the quiz can't be shown: 这件展品 */
export function quizMistakes({ data }: WorkFile, part: Part, what: string, byName: Works, at: At): Mistake[] {
  const { value, path, name } = part;
  const { quiz: id } = value;
  if (value['kind'] !== 'quiz' || typeof id !== 'string' || id === '') return [];
  const here = (text: string, field = 'quiz') => [at([...path, field], `${name}：${text}`)];
  const bank = byName.get(`quiz/${id}`);
  if (bank === undefined) return here(`测验 ${id} 不存在。${meantOf(id, byName, 'quiz')}`);
  if (bank.data['draft'] === true && data['draft'] !== true) {
    return here(`测验 ${id} 还是草稿，读者看不到。请先发布它，或者删去${what}`);
  }
  const take = Number(value['take'] ?? 1);
  const count = bank.questions.length;
  return take > count ? here(`take 写了 ${take}，测验 ${id} 里只有 ${count} 题。请改小`, 'take') : [];
}

/** Which work of a kind was meant. @param before what stands before its id */
export function meantOf(id: string, byName: Works, kind: string, before = ''): string {
  const ids = [...byName.values()].filter((work) => work.kind === kind).map(({ folder }) => folder);
  const meant = nearest(id, ids);
  return meant === undefined ? '请检查编号' : `是不是 ${before}${meant}？`;
}
