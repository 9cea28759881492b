import type { Content, WorkFile } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import { isRecord } from '../read-work.ts';
import { isElement } from './components.ts';

/** The works that courses list, and the banks that lessons embed, exist. */
export function references({ works }: Content): Mistake[] {
  const byName = new Map(works.map((work) => [`${work.kind}/${work.folder}`, work]));
  return works.flatMap((work) => [
    ...courseWorks(work, byName),
    ...embeddedBanks(work, byName),
    ...embeddedPlaces(work, byName),
  ]);
}

type Works = Map<string, WorkFile>;

function courseWorks({ kind, file, yaml, data }: WorkFile, byName: Works): Mistake[] {
  const { chapters } = data;
  if (kind !== 'course' || yaml === undefined || !Array.isArray(chapters)) return [];
  const seen = new Set<string>();
  return chapters.flatMap((chapter: unknown, at) => {
    const listed = isRecord(chapter) && Array.isArray(chapter['works']) ? chapter['works'] : [];
    return listed.flatMap((name: unknown, index) => {
      const text = typeof name === 'string' ? wrongWork(name, byName, seen) : undefined;
      return text === undefined ? [] : [{ file, line: yaml.lineOf(['chapters', at, 'works', index]), text }];
    });
  });
}

function wrongWork(name: string, byName: Works, seen: Set<string>): string | undefined {
  if (seen.has(name)) return `${name} 在这门课程里列了两次。请删去一个`;
  seen.add(name);
  if (byName.has(name) || !/^(?:lesson|reading|hall|panorama|video|quiz|rail)\//.test(name)) return undefined;
  const meant = nearest(name, byName.keys());
  return `课程里的 ${name} 不存在。${meant === undefined ? '请检查编号' : `是不是 ${meant}？`}`;
}

function embeddedBanks({ file, nodes, data }: WorkFile, byName: Works): Mistake[] {
  return nodes.flatMap(({ node, line }) => {
    if (!isElement(node) || node.name !== 'Quiz') return [];
    const value = (name: string) => node.attributes.find((found) => 'name' in found && found.name === name)?.value;
    const id = value('id');
    if (typeof id !== 'string' || id === '') return [];
    const text = wrongBank(id, Number(value('take') ?? 1), data['draft'] === true, byName);
    return text === undefined ? [] : [{ file, line, text }];
  });
}

/** Components that lead to a work of a kind, and what the kind is called. */
const embedded: Record<string, { kind: string; name: string }> = {
  Hall: { kind: 'hall', name: '展馆' },
  Panorama: { kind: 'panorama', name: '全景' },
};

function embeddedPlaces({ file, nodes, data }: WorkFile, byName: Works): Mistake[] {
  return nodes.flatMap(({ node, line }) => {
    const meantKind = isElement(node) ? embedded[node.name ?? ''] : undefined;
    if (!isElement(node) || meantKind === undefined) return [];
    const id = node.attributes.find((found) => 'name' in found && found.name === 'id')?.value;
    if (typeof id !== 'string' || id === '') return [];
    const { kind, name } = meantKind;
    const work = byName.get(`${kind}/${id}`);
    if (work !== undefined && (work.data['draft'] !== true || data['draft'] === true)) return [];
    const ids = [...byName.values()].filter((one) => one.kind === kind).map(({ folder }) => folder);
    const meant = nearest(id, ids);
    const advice = meant === undefined ? '请检查 id' : `是不是 ${meant}？`;
    const text = work ? `还是草稿，读者看不到。请先发布它，或者删去这一行` : `不存在。${advice}`;
    return [{ file, line, text: `<${node.name ?? ''}> 里的${name} ${id} ${text}` }];
  });
}

function wrongBank(id: string, take: number, draft: boolean, byName: Works): string | undefined {
  const bank = byName.get(`quiz/${id}`);
  if (bank === undefined) {
    const banks = [...byName.values()].filter(({ kind }) => kind === 'quiz').map(({ folder }) => folder);
    const meant = nearest(id, banks);
    return `<Quiz> 里的测验 ${id} 不存在。${meant === undefined ? '请检查 id' : `是不是 ${meant}？`}`;
  }
  if (bank.data['draft'] === true && !draft) {
    return `<Quiz> 里的测验 ${id} 还是草稿，读者看不到。请先发布它，或者删去这一行`;
  }
  const count = bank.questions.length;
  return take > count ? `<Quiz> 的 take 写了 ${take}，测验 ${id} 里只有 ${count} 题。请改小` : undefined;
}
