import { basename, dirname, extname } from 'node:path/posix';
import { idPattern } from '@/core/place/place.ts';
import { pictureEndings } from '@/kit/work/picture.schema.ts';
import type { Content } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { nearest } from '../nearest.ts';
import { isSpoken, isWorkKind, workKinds, type WorkKind } from '../work-kinds.ts';

const kindNames = [...Object.keys(workKinds), 'kiosk'];

/** Every file and folder stands where the site looks for it, under the name that it looks for. */
export function places(content: Content): Mistake[] {
  const inside = insideOf(content);
  return [
    ...content.folders.flatMap((folder) => folderMistakes(folder, inside.get(folder) ?? [], content)),
    ...fileMistakes(content),
  ];
}

/** What lies directly in each folder. */
function insideOf({ files, folders }: Content): Map<string, string[]> {
  const inside = new Map<string, string[]>();
  for (const path of [...files.keys(), ...folders]) {
    const folder = dirname(path);
    const list = inside.get(folder);
    if (list === undefined) inside.set(folder, [path]);
    else list.push(path);
  }
  return inside;
}

function folderMistakes(path: string, inside: string[], { files }: Content): Mistake[] {
  const [, kind = '', id, more] = path.split('/');
  const here = (text: string): Mistake[] => [{ file: path, line: 1, text }];
  if (more !== undefined) return [];
  if (kind === 'kiosk')
    return id === undefined
      ? []
      : here('一体机没有文件夹，一台一个文件：content/kiosk/编号.yaml。请移出来，再删去这个文件夹');
  if (!isWorkKind(kind)) return id === undefined ? here(unknownFolder(kind)) : [];
  if (id === undefined) return [];
  const { file, name } = workKinds[kind];
  if (inside.length === 0) return here(`文件夹是空的。请放入 ${file}，或者删去这个文件夹`);
  if (!idPattern.test(id)) return here(`文件夹的名字只能用小写字母、数字和单个连字符，如 san-wan-gai-bian。请改名`);
  if (files.has(`${path}/${file}`) || inside.some((other) => isMisnamed(other, path))) return [];
  return here(`文件夹里没有 ${file}，网站找不到这个${name}。请补上 ${file}，或者删去这个文件夹`);
}

function unknownFolder(kind: string): string {
  const meant = nearest(kind, kindNames);
  const advice = meant === undefined ? `内容只能放在 ${kindNames.join('、')} 里` : `是不是 ${meant}？`;
  return `content 里没有 ${kind} 这一类文件夹。${advice}`;
}

/** Whether a file was meant to be the work's own: `index.md`, `Index.MDX`, `index.mdx.txt`, `san-wan.mdx`. */
function isMisnamed(path: string, folder: string): boolean {
  return !path.slice(folder.length + 1).includes('/') && /\.(?:mdx?|ya?ml|txt|docx?)$/i.test(path);
}

function fileMistakes({ files }: Content): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const path of files.keys()) {
    const text = misplaced(path, files);
    if (text !== undefined) mistakes.push({ file: path, line: 1, text });
  }
  return mistakes;
}

function misplaced(path: string, files: Map<string, number>): string | undefined {
  const [, kind = '', folder = '', name] = path.split('/');
  const base = basename(path);
  if (folder === '') {
    const isKnown = path === 'content/site.yaml' || path === 'content/zh-hant.yaml';
    return isKnown ? undefined : `content 里只能直接放 site.yaml 和 zh-hant.yaml。${moveAdvice}`;
  }
  if (kind === 'kiosk' && name === undefined && !folder.endsWith('.yaml'))
    return `这里只放一体机的文件，名字以 .yaml 结尾，如 chang-lang.yaml。请改名，或者删去 ${base}`;
  if (!isWorkKind(kind)) return undefined;
  const { file, name: kindName } = workKinds[kind];
  if (name === undefined) {
    const own = folder.replace(/\..*$/, '');
    return `每个${kindName}要有自己的文件夹。请移到 content/${kind}/${own}/${file}`;
  }
  if (path === `content/${kind}/${folder}/${file}`) return undefined;
  if ((pictureEndings as readonly string[]).includes(extname(base).slice(1).toLowerCase())) return undefined;
  if (isSpoken(kind) && sound.test(path)) return undefined;
  if (shown.test(path)) return undefined;
  return misnamed(path, kind, folder, files);
}

/** What `npm run narrate` writes, and what people have read. */
const sound = /^content\/[^/]+\/[^/]+\/(?:audio\/[^/]+\.(?:opus|m4a|vtt|json)|recording\/[^/]+\.(?:wav|mp3|m4a|opus))$/;

/** What halls, panoramas, rails and videos show and play, beside pictures. */
const shown =
  /^content\/(?:hall\/[^/]+\/[^/]+\.(?:glb|mp4|vtt|pdf|m4a)|panorama\/[^/]+\/[^/]+\.(?:mp3|m4a)|rail\/[^/]+\/[^/]+\.(?:glb|mp4|vtt|m4a)|video\/[^/]+\/[^/]+\.(?:mp4|webm|vtt))$/;

const moveAdvice = '请移到作品自己的文件夹里，或者删去';

function misnamed(path: string, kind: WorkKind, folder: string, files: Map<string, number>): string {
  const { file, name } = workKinds[kind];
  const own = `content/${kind}/${folder}`;
  const base = basename(path);
  if (isMisnamed(path, own) && !files.has(`${own}/${file}`)) {
    return `${name}的文件要叫 ${file}。请把 ${base} 改名为 ${file}`;
  }
  if (isSpoken(kind) && /\.(?:wav|mp3|m4a|opus|ogg|flac|aac|wma)$/i.test(base)) {
    return `录音要放在 recording 文件夹里，以这一部分的编号为名，格式是 wav、mp3、m4a 或 opus，如 recording/shang-shan.mp3。请移过去`;
  }
  return `这里不能放 ${base}。文件夹里只能有 ${file} 和图片（${pictureEndings.join('、')}）。请删去`;
}
