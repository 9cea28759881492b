import { extname, posix } from 'node:path';
import { pictureAttributes } from '@/kit/markdown/picture-paths.ts';
import { pictureEndings, pictureLimit } from '@/kit/work/picture.schema.ts';
import { decodeAddress } from '../address.ts';
import type { Content, WorkFile } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import type { PlacedNode } from '../nodes.ts';
import { exhibitsIn } from '../exhibits-in.ts';
import { interactionsIn } from '../interactions-in.ts';
import { isRecord } from '../read-work.ts';
import { hotspotsIn, scenesIn } from '../scenes-in.ts';
import { contentIn, layersIn, stopsIn } from '../stops-in.ts';
import { isElement } from './components.ts';

interface Use {
  path: string;
  line: number;
  /** Which exhibit it belongs to, as the sentence begins. */
  of?: string;
}

/** Every picture that is named lies beside the file, can be shown, is not too large, and is described. */
export function pictures({ works, files, brokenPictures }: Content): Mistake[] {
  const broken = [...brokenPictures].map(([file, text]) => ({ file, line: 1, text }));
  const named = works.flatMap((work) => [
    ...uses(work).flatMap(({ path, line, of = '' }) => {
      const text = wrongPicture(path, work, files);
      return text === undefined ? [] : [{ file: work.file, line, text: `${of}${text}` }];
    }),
    ...undescribed(work),
  ]);
  return [...broken, ...named];
}

function uses(work: WorkFile): Use[] {
  const found: Use[] = [];
  const { cover } = work.data;
  if (typeof cover === 'string' && cover !== '') found.push({ path: cover, line: work.yaml?.lineOf(['cover']) ?? 1 });
  for (const { value, yaml, path } of work.questions) {
    const picture = isRecord(value) ? value['picture'] : undefined;
    if (typeof picture === 'string' && picture !== '') {
      found.push({ path: picture, line: yaml.lineOf([...path, 'picture']) });
    }
  }
  return [
    ...found,
    ...exhibitUses(work),
    ...sceneUses(work),
    ...wallUses(work),
    ...timelineUses(work),
    ...work.nodes.flatMap(usesIn),
  ];
}

function exhibitUses({ kind, data, yaml }: WorkFile): Use[] {
  if (kind !== 'hall' || yaml === undefined) return [];
  return exhibitsIn(data).flatMap(({ value, path, name }) => {
    const pages = Array.isArray(value['pages']) ? (value['pages'] as unknown[]) : [];
    const named = [
      { picture: value['picture'], at: ['picture'] },
      ...pages.map((picture, index) => ({ picture, at: ['pages', index] })),
    ];
    return named.flatMap(({ picture, at }) =>
      typeof picture === 'string' && picture !== ''
        ? [{ path: picture, line: yaml.lineOf([...path, ...at]), of: `${name}：` }]
        : [],
    );
  });
}

/** The map, the scenes and what hotspots show. */
function sceneUses({ kind, data, yaml }: WorkFile): Use[] {
  if (kind !== 'panorama' || yaml === undefined) return [];
  const scenes = scenesIn(data);
  const named = [
    { picture: data['map'], path: ['map'], of: '' },
    ...[...scenes, ...scenes.flatMap(hotspotsIn)].map(({ value, path, name }) => ({
      picture: value['picture'],
      path: [...path, 'picture'],
      of: `${name}：`,
    })),
  ];
  return named.flatMap(({ picture, path, of }) =>
    typeof picture === 'string' && picture !== '' ? [{ path: picture, line: yaml.lineOf(path), of }] : [],
  );
}

/** Layers, stops and what stops show. */
function wallUses({ kind, data, yaml }: WorkFile): Use[] {
  if (kind !== 'rail' || yaml === undefined) return [];
  const stops = stopsIn(data);
  return [...layersIn(data), ...stops, ...stops.flatMap(contentIn)].flatMap(({ value, path, name }) => {
    const pieces = Array.isArray(value['pictures']) ? (value['pictures'] as unknown[]) : [];
    const named = [
      { picture: value['picture'], at: ['picture'] },
      ...pieces.map((picture, index) => ({ picture, at: ['pictures', index] })),
    ];
    return named.flatMap(({ picture, at }) =>
      typeof picture === 'string' && picture !== ''
        ? [{ path: picture, line: yaml.lineOf([...path, ...at]), of: `${name}：` }]
        : [],
    );
  });
}

/** What interactions show, and a video's small pictures. */
function timelineUses({ data, yaml }: WorkFile): Use[] {
  if (yaml === undefined) return [];
  const { thumbnails } = data;
  const named = [
    { picture: isRecord(thumbnails) ? thumbnails['picture'] : undefined, path: ['thumbnails', 'picture'], of: '' },
    ...interactionsIn(data).map(({ value, path, name }) => ({
      picture: value['picture'],
      path: [...path, 'picture'],
      of: `${name}：`,
    })),
  ];
  return named.flatMap(({ picture, path, of }) =>
    typeof picture === 'string' && picture !== '' ? [{ path: picture, line: yaml.lineOf(path), of }] : [],
  );
}

function usesIn({ node, line }: PlacedNode): Use[] {
  if (node.type === 'image') return [{ path: decodeAddress(node.url), line }];
  if (!isElement(node)) return [];
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || !pictureAttributes.has(attribute.name)) return [];
    if (typeof attribute.value !== 'string' || attribute.value === '') return [];
    return [{ path: attribute.value, line: attribute.position?.start.line ?? line }];
  });
}

function undescribed({ file, nodes }: WorkFile): Mistake[] {
  return nodes.flatMap(({ node, line }) => {
    if (node.type !== 'image' || (node.alt ?? '').trim() !== '') return [];
    return [{ file, line, text: `图片没有说明，看不见图的人不知道画的是什么。请写成：![图片说明](${node.url})` }];
  });
}

function wrongPicture(path: string, work: WorkFile, files: Map<string, number>): string | undefined {
  if (/^(?:[a-z]{2,}:|\/\/)/i.test(path)) return `不能用别处的图片 ${path}。请把图片存到同一个文件夹，写成 ./图片.svg`;
  if (/^(?:\/|[a-z]:)/i.test(path) || path.includes('..') || path.includes('\\')) {
    return `图片 ${path} 要放在同一个文件夹里，写成 ./${posix.basename(path.replaceAll('\\', '/'))}`;
  }
  const ending = extname(path).slice(1).toLowerCase();
  if (!(pictureEndings as readonly string[]).includes(ending)) {
    return `图片 ${path} 的格式不能用。请换成 ${pictureEndings.join('、')}`;
  }
  const folder = posix.dirname(work.file);
  const size = files.get(posix.join(folder, path));
  if (size === undefined) return missing(path, folder, files);
  if (size <= pictureLimit) return undefined;
  return `图片 ${path} 有 ${(size / 1024 / 1024).toFixed(1)} MB，太大了。请压缩到 2 MB 以内`;
}

function missing(path: string, folder: string, files: Map<string, number>): string {
  const beside = [...files.keys()]
    .filter((file) => file.startsWith(`${folder}/`))
    .map((file) => file.slice(folder.length + 1));
  const meant = nearest(
    path.replace(/^\.\//, ''),
    beside.filter((name) => !name.startsWith('index.')),
  );
  const advice =
    meant === undefined ? '请把图片放到同一个文件夹里，或者改正文件名' : `是不是 ./${meant}？（大小写也要一致）`;
  return `找不到图片 ${path}。${advice}`;
}
