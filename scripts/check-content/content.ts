import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Question } from '@/core/marking/question.ts';
import type { FoundHeading } from '@/kit/markdown/headings.ts';
import { pictureEndings, pictureLimit } from '@/kit/work/picture.schema.ts';
import { decode } from './source.ts';
import type { MdxSource } from './mdx-source.ts';
import type { Mistake } from './mistake.ts';
import type { PlacedNode } from './nodes.ts';
import { pictureProblem } from './picture-file.ts';
import { readNarrations, type FoundNarration } from './read-narration.ts';
import { readVideoFile, type FoundFilm } from './read-video.ts';
import { pixelsOf, shownFileProblem } from './shown-file.ts';
import { readWork } from './read-work.ts';
import { isWorkKind, workKinds, type WorkKind } from './work-kinds.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** A question as it stands in a file. */
export interface FoundQuestion {
  /** As written; undefined where its YAML cannot be read. */
  value: unknown;
  yaml: YamlSource;
  /** Its place in the YAML: nothing for a fenced block, `questions`, n in a bank. */
  path: (string | number)[];
  /** The line on which it begins. */
  line: number;
  /** As marking knows it; undefined where it has mistakes. */
  question: Question | undefined;
  /** What its schema refused. */
  mistakes: Mistake[];
}

/** A work's own file, read as far as it can be. */
export interface WorkFile {
  kind: WorkKind;
  /** The name of its folder, which its id must be. */
  folder: string;
  /** Path from the project's folder. */
  file: string;
  text: string;
  /** The frontmatter, or the whole file where it is YAML; undefined where a lesson has no frontmatter. */
  yaml: YamlSource | undefined;
  /** The fields as written. */
  data: Record<string, unknown>;
  /** Lessons and notices only. */
  mdx: MdxSource | undefined;
  /** Every node of the text. */
  nodes: PlacedNode[];
  headings: FoundHeading[];
  questions: FoundQuestion[];
}

/** A kiosk's file. */
export interface KioskFile {
  /** The name of the file without its ending, which its id must be. */
  name: string;
  /** Path from the project's folder. */
  file: string;
  yaml: YamlSource;
}

/** Everything under `content/`. */
export interface Content {
  works: WorkFile[];
  /** In the order of their files. */
  kiosks: KioskFile[];
  site: YamlSource | undefined;
  /** `zh-hant.yaml`, where there is one. */
  traditional: YamlSource | undefined;
  /** Path from the project's folder → size in bytes, of all files. */
  files: Map<string, number>;
  /** Paths of all folders. */
  folders: string[];
  /** Pictures that pages could not show, and why. */
  brokenPictures: Map<string, string>;
  /** Path of a panorama's picture → its pixels. */
  pixels: Map<string, { width: number; height: number }>;
  /** Objects, films, sounds and documents that could not be shown, and why. */
  brokenFiles: Map<string, string>;
  /** Videos and their captions, by their paths. */
  films: Map<string, FoundFilm>;
  /** What stands beside texts of their sound. */
  narrations: FoundNarration[];
  /** What was wrong with the bytes of files. */
  encodingMistakes: Mistake[];
}

/** What operating systems and editors leave lying about. */
const litter = /(?:^|\/)(?:\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini)(?:\/|$)/i;

/** What to read where the rest is known. */
export interface Part {
  /** Works by kind and folder; of the others the names of their files are read, nothing else. */
  works: ReadonlySet<string>;
  /** Path of a file → its bytes, as far as they are known. */
  sizes: ReadonlyMap<string, number>;
}

/** Reads the content of the project in `root`, or a part of it. */
export async function readContent(root: string, part?: Part): Promise<Content> {
  const found: Content = {
    works: [],
    kiosks: [],
    site: undefined,
    traditional: undefined,
    files: new Map(),
    folders: [],
    brokenPictures: new Map(),
    pixels: new Map(),
    brokenFiles: new Map(),
    films: new Map(),
    narrations: [],
    encodingMistakes: [],
  };
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true }).catch(() => []);
  const paths: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/');
    if (litter.test(path)) continue;
    if (entry.isDirectory()) found.folders.push(path);
    else paths.push(path);
  }
  const sizeOf = async (path: string): Promise<number> => part?.sizes.get(path) ?? (await stat(join(root, path))).size;
  await Promise.all(paths.map(async (path) => found.files.set(path, await sizeOf(path))));
  const read = part ? paths.filter((path) => isIn(part, path)) : paths;
  await Promise.all(read.map((path) => readInto(found, root, path)));
  found.narrations = await readNarrations(root, read);
  found.works.sort((a, b) => (a.file < b.file ? -1 : 1));
  found.kiosks.sort((a, b) => (a.file < b.file ? -1 : 1));
  return found;
}

/** Whether a file is of one of the works, or of none. */
function isIn({ works }: Part, path: string): boolean {
  const [, kind = '', folder = ''] = path.split('/');
  // Papers are made of several files, and no page is: they are always read.
  return !isWorkKind(kind) || kind === 'exam' || works.has(`${kind}/${folder}`);
}

async function readInto(found: Content, root: string, file: string): Promise<void> {
  const [, kind = '', folder = '', name, more] = file.split('/');
  const isSite = file === 'content/site.yaml';
  const isTraditional = file === 'content/zh-hant.yaml';
  const isWork = isWorkKind(kind) && name === workKinds[kind].file && more === undefined;
  const isKiosk = kind === 'kiosk' && name === undefined && folder.endsWith('.yaml');
  if (!isSite && !isTraditional && !isWork && !isKiosk) {
    await readPicture(found, root, file);
    if (kind === 'hall' || kind === 'panorama' || kind === 'rail') await readShown(found, root, file);
    if (kind === 'panorama') await readPixels(found, root, file);
    if (kind === 'video') await readFilmInto(found, root, file);
    return;
  }
  const { text, mistakes } = decode(file, await readFile(join(root, file)));
  found.encodingMistakes.push(...mistakes);
  if (text === undefined) return;
  if (isSite) found.site = readYaml(text, 1);
  if (isTraditional) found.traditional = readYaml(text, 1);
  if (isKiosk) found.kiosks.push({ name: folder.slice(0, -'.yaml'.length), file, yaml: readYaml(text, 1) });
  if (isWorkKind(kind)) found.works.push(readWork(kind, folder, file, text));
}

async function readPicture(found: Content, root: string, file: string): Promise<void> {
  const isPicture = (pictureEndings as readonly string[]).includes(extname(file).slice(1).toLowerCase());
  if (!isPicture || (found.files.get(file) ?? 0) > pictureLimit) return;
  const text = pictureProblem(file, await readFile(join(root, file)));
  if (text !== undefined) found.brokenPictures.set(file, text);
}

async function readShown(found: Content, root: string, file: string): Promise<void> {
  const text = await shownFileProblem(join(root, file), found.files.get(file) ?? 0);
  if (text === undefined) return;
  const isPicture = (pictureEndings as readonly string[]).includes(extname(file).slice(1).toLowerCase());
  (isPicture ? found.brokenPictures : found.brokenFiles).set(file, found.brokenPictures.get(file) ?? text);
}

async function readFilmInto(found: Content, root: string, file: string): Promise<void> {
  const film = await readVideoFile(root, file, found.files.get(file) ?? 0);
  if (film) found.films.set(file, film);
}

async function readPixels(found: Content, root: string, file: string): Promise<void> {
  if (!/\.(?:webp|jpe?g)$/i.test(file)) return;
  const pixels = await pixelsOf(join(root, file));
  if (pixels) found.pixels.set(file, pixels);
}
