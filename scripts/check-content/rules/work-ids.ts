import { idPattern } from '@/core/place/place.ts';
import type { Content, WorkFile } from '../content.ts';
import type { Mistake } from '../mistake.ts';

/** Every work has the id of its folder, and no two works of a kind answer to one id or earlier id. */
export function workIds({ works }: Content): Mistake[] {
  const folders = new Map(works.map((work) => [`${work.kind}/${work.folder}`, work]));
  const claimed = new Map<string, WorkFile>();
  return works.flatMap((work) => [...idMistakes(work, folders), ...aliasMistakes(work, folders, claimed)]);
}

function idMistakes({ kind, folder, file, yaml, data }: WorkFile, folders: Map<string, WorkFile>): Mistake[] {
  const { id } = data;
  if (typeof id !== 'string' || id === folder || yaml === undefined || !idPattern.test(folder)) return [];
  const other = folders.get(`${kind}/${id}`);
  const text =
    other === undefined
      ? `「编号」${id} 与文件夹的名字不一致。请写成：id: ${folder}`
      : `「编号」${id} 已经被 ${other.file} 用了。请写成与文件夹同名：id: ${folder}`;
  return [{ file, line: yaml.lineOf(['id']), text }];
}

function aliasMistakes(work: WorkFile, folders: Map<string, WorkFile>, claimed: Map<string, WorkFile>): Mistake[] {
  const { aliases } = work.data;
  if (!Array.isArray(aliases)) return [];
  return aliases.flatMap((alias: unknown, index) => {
    if (typeof alias !== 'string') return [];
    const name = `${work.kind}/${alias}`;
    const other = folders.get(name) ?? claimed.get(name);
    if (!claimed.has(name)) claimed.set(name, work);
    if (other === undefined) return [];
    const whose = other === work ? '就是这个作品自己的' : `已经被 ${other.file} 用了`;
    return [
      {
        file: work.file,
        line: work.yaml?.lineOf(['aliases', index]) ?? 1,
        text: `「旧编号」${alias} ${whose}。请删去`,
      },
    ];
  });
}
