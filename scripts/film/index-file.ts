import { isMap, isNode, isScalar, isSeq, parse, parseDocument, stringify, type Document } from 'yaml';
import type { Cue } from '@/kit/narration/vtt.ts';
import type { Chapter } from './film-plan.ts';
import type { FilmedLesson } from './lesson.ts';
import { movedTime } from './moved-time.ts';

/** What the film says of itself in its file. */
export interface Made {
  lesson: Pick<FilmedLesson, 'id' | 'title' | 'summary' | 'coverAlt' | 'sources'>;
  /** Names of its files, the one that every browser plays first. */
  files: string[];
  chapters: Chapter[];
  thumbnails: { every: number; columns: number };
  /** The captions of this film and of the one that was there before. */
  cues: readonly Cue[];
  before: readonly Cue[];
  seconds: number;
}

/** A stretch of the file's text that becomes another. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * The text of a film's `index.yaml`. `existing` is what stood there: what people wrote in it stays as they wrote it –
 * title, texts, comments, timeline, where chapters go on – and what the film made is brought up to date; moments of the
 * timeline move with the sentences that they stood at.
 */
export function indexFile(existing: string | undefined, made: Made): string {
  const text = existing ?? fresh(made);
  const document = parseDocument(text);
  const chapters = mergedChapters(made, document.get('chapters'));
  const edits = [
    ...setKey(document, text, 'files', `files: [${made.files.map((name) => `./${name}`).join(', ')}]`),
    ...(document.has('captions') ? [] : setKey(document, text, 'captions', captions)),
    ...setKey(document, text, 'chapters', stringify({ chapters }, { lineWidth: 0 }).trimEnd()),
    ...setKey(document, text, 'thumbnails', thumbnailsLine(made)),
    ...movedTimes(document.get('timeline'), made),
  ];
  return edits.sort((a, b) => b.from - a.from).reduce(apply, text);
}

const captions = 'captions:\n  - { file: ./captions.zh.vtt, language: zh-CN }';

function thumbnailsLine({ thumbnails: { every, columns } }: Made): string {
  return `thumbnails: { picture: ./thumbnails.webp, every: ${String(every)}, columns: ${String(columns)} }`;
}

function fresh(made: Made): string {
  const { id, title, summary, coverAlt, sources } = made.lesson;
  const told = { id, title, summary, cover: './cover.webp', coverAlt: `片头：《${title}》。${coverAlt}`.slice(0, 200) };
  const head = stringify({ ...told, licence: '仅供内部学习', sources, lesson: id }, { lineWidth: 0 });
  return `# 由 npm run film 做成。题目、简介、章节的名称和互动都可以改：重新做影片时留着，互动跟着句子移动。
# 互动写在最后的 timeline 里，写法见 docs/editors/README.md。
${head}files: []
${captions}
chapters: []
${thumbnailsLine(made)}
`;
}

/** Sets a key of the file to what `line` says; one that is missing comes in front of the timeline, or at the end. */
function setKey(document: Document, text: string, key: string, line: string): Edit[] {
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const find = (name: string) => pairs.find((pair) => isScalar(pair.key) && pair.key.value === name);
  const start = (pair: (typeof pairs)[number] | undefined) => (isScalar(pair?.key) ? pair.key.range?.[0] : undefined);
  const [pair, from] = [find(key), start(find(key))];
  if (pair === undefined || from === undefined) {
    const end = start(find('timeline')) ?? text.length;
    return [{ from: end, to: end, text: `${end > 0 && text[end - 1] !== '\n' ? '\n' : ''}${line}\n` }];
  }
  const end = isNode(pair.value) ? (pair.value.range?.[1] ?? from) : from + key.length + 1;
  const old = text.slice(from, end).trimEnd();
  const isSame = JSON.stringify(parse(old)) === JSON.stringify(parse(line));
  return isSame ? [] : [{ from, to: from + old.length, text: line }];
}

function apply(text: string, { from, to, text: now }: Edit): string {
  return text.slice(0, from) + now + text.slice(to);
}

/** The film's chapters in time, with what people wrote into them, among those that people added. */
function mergedChapters({ chapters, before, cues, seconds }: Made, existing: unknown): Chapter[] {
  const old = isSeq(existing) ? (existing.toJSON() as Chapter[]) : [];
  const made = chapters.map((chapter) => ({
    ...chapter,
    ...old.find(({ id }) => id === chapter.id),
    at: chapter.at,
  }));
  const added = old
    .filter(({ id }) => !chapters.some((chapter) => chapter.id === id))
    .map((chapter) => ({ ...chapter, at: movedTime(secondsOf(chapter.at) ?? 0, before, cues, seconds) }));
  return [...made, ...added].sort((a, b) => a.at - b.at);
}

function movedTimes(timeline: unknown, { before, cues, seconds }: Made): Edit[] {
  if (!isSeq(timeline)) return [];
  return timeline.items.flatMap((item) =>
    ['at', 'until'].flatMap((key): Edit[] => {
      const node = isMap(item) ? item.get(key, true) : undefined;
      const time = isScalar(node) ? secondsOf(node.value) : undefined;
      if (!isScalar(node) || time === undefined || !node.range) return [];
      const moved = movedTime(time, before, cues, seconds);
      if (Math.abs(moved - time) <= 0.05) return [];
      return [{ from: node.range[0], to: node.range[1], text: String(moved) }];
    }),
  );
}

/** Seconds as editors write them: a number, `1:05` or `1:02:30`. */
function secondsOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^(?:\d+:)?\d+:\d+(?:\.\d+)?$/.test(value)) return undefined;
  return value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
