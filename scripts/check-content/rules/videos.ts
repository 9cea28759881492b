import { posix } from 'node:path';
import type { Content, WorkFile } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { fileMistakes, meantOf, type At, type Part, type Works } from '../parts.ts';
import { isRecord } from '../read-work.ts';

/** Encoders add a little at the ends, in seconds. */
const tolerance = 0.5;

/** A video's files can be played, are equally long, and what is told of them lies in them. */
export function videos(content: Content): Mistake[] {
  const byName: Works = new Map(content.works.map((work) => [`${work.kind}/${work.folder}`, work]));
  return [
    ...[...content.films.values()].flatMap(({ mistakes }) => mistakes),
    ...content.works.flatMap((work) => (work.kind === 'video' ? videoMistakes(work, byName, content) : [])),
  ];
}

/** How long a video is, by the first of its files that can be read; undefined where none can. */
export function lengthOfVideo({ file, data }: WorkFile, films: Content['films']): number | undefined {
  const lengths = namesIn(data['files']).map((name) => films.get(posix.join(posix.dirname(file), name))?.seconds);
  return lengths.find((seconds) => seconds !== undefined);
}

function videoMistakes(work: WorkFile, byName: Works, { films, files }: Content): Mistake[] {
  const { file, yaml, data } = work;
  if (yaml === undefined) return [];
  const at: At = (path, text) => ({ file, line: yaml.lineOf(path), text });
  const folder = posix.dirname(file);
  const listed = listOf(data['captions']).flatMap((value, index): Part[] =>
    isRecord(value) ? [{ value, path: ['captions', index], name: `第 ${index + 1} 种字幕` }] : [],
  );
  const named = namesIn(data['files']).map((name, index): Part => ({
    value: { [index]: name },
    path: ['files'],
    name: '视频文件',
  }));
  const seconds = lengthOfVideo(work, films);
  const late = listed.flatMap(({ value, path, name }) => {
    const end = typeof value['file'] === 'string' ? films.get(posix.join(folder, value['file']))?.seconds : undefined;
    if (seconds === undefined || end === undefined || end <= seconds + tolerance) return [];
    return [at([...path, 'file'], `${name}到 ${shown(end)} 秒才完，可视频只有 ${shown(seconds)} 秒。请换成配套的字幕`)];
  });
  return [
    ...named.flatMap((part, index) => fileMistakes(work, part, [String(index)], files, at)),
    ...listed.flatMap((part) => fileMistakes(work, part, ['file'], files, at)),
    ...formatMistakes(data, at),
    ...lengthMistakes(work, films, at),
    ...late,
    ...lessonMistakes(work, byName, at),
  ];
}

function formatMistakes(data: Record<string, unknown>, at: At): Mistake[] {
  const [first, second] = namesIn(data['files']);
  if (first !== undefined && !/\.mp4$/i.test(first))
    return [
      at(['files', 0], `第一个视频文件要是 mp4，${first} 不是。请先写 mp4，再写 webm：差不多的浏览器都放得了 mp4`),
    ];
  if (second !== undefined && !/\.webm$/i.test(second))
    return [at(['files', 1], `第二个视频文件要是 webm，${second} 不是。请换成 webm，或者删去`)];
  return [];
}

function lengthMistakes({ file, data }: WorkFile, films: Content['films'], at: At): Mistake[] {
  const [one, other] = namesIn(data['files']).map((name) => films.get(posix.join(posix.dirname(file), name))?.seconds);
  if (one === undefined || other === undefined || Math.abs(one - other) <= tolerance) return [];
  const text = `两个视频文件不一样长：${shown(one)} 秒和 ${shown(other)} 秒。请从同一段视频导出`;
  return [at(['files', 1], text)];
}

function lessonMistakes({ data }: WorkFile, byName: Works, at: At): Mistake[] {
  const { lesson } = data;
  if (typeof lesson !== 'string' || byName.has(`lesson/${lesson}`)) return [];
  return [at(['lesson'], `「来自哪一课」里的 ${lesson} 不存在。${meantOf(lesson, byName, 'lesson')}`)];
}

function namesIn(list: unknown): string[] {
  return listOf(list).flatMap((name) => (typeof name === 'string' ? [name] : []));
}

function listOf(list: unknown): unknown[] {
  return Array.isArray(list) ? (list as unknown[]) : [];
}

function shown(seconds: number): string {
  return String(Number(seconds.toFixed(1)));
}
