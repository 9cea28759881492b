import { parseDocument, Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
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

/**
 * The text of a film's `index.yaml`. `existing` is what stood there: what people wrote in it stays – title, texts,
 * comments, timeline, where chapters go on – and what the film made is brought up to date; moments of the timeline move
 * with the sentences that they stood at.
 */
export function indexFile(existing: string | undefined, made: Made): string {
  const document = existing === undefined ? fresh(made) : parseDocument(existing);
  const old = existing === undefined ? new Map<string, YAMLMap>() : chapterMaps(document);
  document.set(
    'files',
    document.createNode(
      made.files.map((name) => `./${name}`),
      { flow: true },
    ),
  );
  if (!document.has('captions'))
    document.set('captions', document.createNode([{ file: './captions.zh.vtt', language: 'zh-CN' }]));
  document.set('chapters', document.createNode(mergedChapters(made, old)));
  const thumbnails = { picture: './thumbnails.webp', ...made.thumbnails };
  document.set('thumbnails', document.createNode(thumbnails, { flow: true }));
  moveTimeline(document, made);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function fresh({ lesson }: Made): Document {
  const { id, title, summary, coverAlt, sources } = lesson;
  const document = new Document({
    id,
    title,
    summary,
    cover: './cover.webp',
    coverAlt: `片头：《${title}》。${coverAlt}`.slice(0, 200),
    licence: '仅供内部学习',
    sources,
    lesson: id,
  });
  document.commentBefore =
    ' 由 npm run film 做成。题目、简介、章节的名称和互动都可以改：重新做片子时留着，互动跟着句子移动。\n 互动写在最后的 timeline 里，写法见 docs/editors/README.md。';
  return document;
}

function chapterMaps(document: Document): Map<string, YAMLMap> {
  const chapters = document.get('chapters');
  if (!isSeq(chapters)) return new Map();
  return new Map(chapters.items.flatMap((item) => (isMap(item) ? [[String(item.get('id')), item]] : [])));
}

/** The film's chapters in time, with what people wrote into them, among those that people added. */
function mergedChapters({ chapters, before, cues, seconds }: Made, old: ReadonlyMap<string, YAMLMap>): unknown[] {
  const made = chapters.map((chapter) => ({
    ...chapter,
    ...(old.get(chapter.id)?.toJSON() as object),
    at: chapter.at,
  }));
  const added = [...old.values()].flatMap((map) => {
    const chapter = map.toJSON() as Chapter;
    if (chapters.some(({ id }) => id === chapter.id)) return [];
    return [{ ...chapter, at: movedTime(secondsOf(chapter.at) ?? 0, before, cues, seconds) }];
  });
  return [...made, ...added].sort((a, b) => a.at - b.at);
}

function moveTimeline(document: Document, { before, cues, seconds }: Made): void {
  const timeline = document.get('timeline');
  if (!isSeq(timeline)) return;
  for (const item of timeline.items)
    for (const key of isMap(item) ? ['at', 'until'] : []) {
      const node = (item as YAMLMap).get(key, true);
      const time = isScalar(node) ? secondsOf(node.value) : undefined;
      if (!isScalar(node) || time === undefined) continue;
      const moved = movedTime(time, before, cues, seconds);
      if (Math.abs(moved - time) > 0.05) node.value = moved;
    }
}

/** Seconds as editors write them: a number, `1:05` or `1:02:30`. */
function secondsOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^(?:\d+:)?\d+:\d+(?:\.\d+)?$/.test(value)) return undefined;
  return value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
