import { posix } from 'node:path';
import { idPattern, isActivity } from '@/core/place/place.ts';
import type { Content, WorkFile } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import { fileMistakes, idMistakes, quizMistakes, type At, type Works } from '../parts.ts';
import { hotspotsIn, scenesIn, type FoundPlace } from '../scenes-in.ts';

/** Ids that the page itself has. */
const taken = new Set(['main', 'words', 'map-title']);

/** Narrower, a view of it is a blur. */
const leastWidth = 2000;

/** What a panorama names is there: pictures of the right form, sounds, quizzes, where hotspots lead; every scene is reached. */
export function panoramas(content: Content): Mistake[] {
  const byName = new Map(content.works.map((work) => [`${work.kind}/${work.folder}`, work]));
  return content.works
    .filter(({ kind }) => kind === 'panorama')
    .flatMap((work) => panoramaMistakes(work, byName, content));
}

function panoramaMistakes(work: WorkFile, byName: Works, content: Content): Mistake[] {
  const { file, yaml, data } = work;
  if (yaml === undefined) return [];
  const at: At = (path, text) => ({ file, line: yaml.lineOf(path), text });
  const scenes = scenesIn(data);
  const hotspots = scenes.flatMap(hotspotsIn);
  return [
    ...idMistakes(
      scenes.flatMap((scene) => [scene, ...hotspotsIn(scene)]),
      taken,
      work,
      at,
    ),
    ...scenes.flatMap((scene) => formMistakes(work, scene, content, at)),
    ...hotspots.flatMap((hotspot) => [
      ...fileMistakes(work, hotspot, ['sound'], content.files, at),
      ...quizMistakes(work, hotspot, '这个热点', byName, at),
      ...wayMistakes(work, hotspot, scenes, byName, at),
    ]),
    ...reachMistakes(scenes, at),
  ];
}

/** A scene's picture shows all around. */
function formMistakes({ file }: WorkFile, { value, path, name }: FoundPlace, { pixels }: Content, at: At): Mistake[] {
  const { picture } = value;
  if (typeof picture !== 'string' || picture === '') return [];
  const here = (text: string) => [at([...path, 'picture'], `${name}：${text}`)];
  if (!/\.(?:webp|jpe?g)$/i.test(picture)) return here(`全景图 ${picture} 要是 webp 或 jpg。请用画图软件另存为 jpg`);
  const size = pixels.get(posix.join(posix.dirname(file), picture));
  if (size === undefined) return [];
  const { width, height } = size;
  if (Math.abs(width - height * 2) > width * 0.01)
    return here(
      `全景图 ${picture} 有 ${width}×${height} 像素，宽要正好是高的两倍。请用全景相机或软件导出“等距柱状投影”的整张图，不要裁切`,
    );
  if (width < leastWidth)
    return here(`全景图 ${picture} 只有 ${width}×${height} 像素，看起来是糊的。请换一张至少 ${leastWidth} 像素宽的`);
  return [];
}

function wayMistakes(
  work: WorkFile,
  { value, path, name }: FoundPlace,
  scenes: readonly FoundPlace[],
  byName: Works,
  at: At,
): Mistake[] {
  const { to } = value;
  if (value['kind'] !== 'go' || typeof to !== 'string') return [];
  const here = (text: string) => [at([...path, 'to'], `${name}：${text}`)];
  if (isActivity(to)) {
    if (to.startsWith('notice/')) return [];
    const behind = byName.get(to);
    if (behind === work) return here(`通向的 ${to} 就是这个全景自己。请写成这里一景的编号`);
    if (behind === undefined) return here(`通向的 ${to} 不存在。${meant(to, byName.keys())}`);
    const isHidden = behind.data['draft'] === true && work.data['draft'] !== true;
    return isHidden ? here(`通向的 ${to} 还是草稿，读者打不开。请先发布它，或者删去这个热点`) : [];
  }
  if (!idPattern.test(to)) return [];
  const ids = scenes.flatMap((scene) => (typeof scene.value['id'] === 'string' ? [scene.value['id']] : []));
  if (!ids.includes(to)) return here(`通向 ${to}，这个全景里没有这一景。${meant(to, ids)}`);
  const own = scenes.find((scene) => path[1] === scene.path[1])?.value['id'];
  return own === to ? here(`通向自己所在的一景。请写成别的景的编号`) : [];
}

function meant(name: string, names: Iterable<string>): string {
  const found = nearest(name, names);
  return found === undefined ? '请检查编号' : `是不是 ${found}？`;
}

/** Who stands in the first scene comes to each other one by hotspots. */
function reachMistakes(scenes: readonly FoundPlace[], at: At): Mistake[] {
  const byId = new Map(scenes.map((scene) => [scene.value['id'], scene]));
  const reached = new Set(scenes.slice(0, 1));
  for (const scene of reached)
    for (const { value } of hotspotsIn(scene)) {
      const next = value['kind'] === 'go' ? byId.get(value['to']) : undefined;
      if (next) reached.add(next);
    }
  return scenes
    .filter((scene) => !reached.has(scene) && typeof scene.value['id'] === 'string')
    .map(({ path, name, value }) =>
      at(
        [...path, 'id'],
        `${name}走不到：没有热点通向它。请在别的景里加一个热点：kind: go，to: ${String(value['id'])}`,
      ),
    );
}
