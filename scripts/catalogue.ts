import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Catalogue, Work } from '@/core/catalogue/catalogue.ts';
import { kioskSchema } from '@/core/kiosk/kiosk.schema.ts';
import type { Activity } from '@/core/place/place.ts';
import { withPictureIn } from '@/kit/question/picture.ts';
import { revisionOfText } from '@/kit/work/revision.ts';
import { coverFile } from '@/kit/work/picture.schema.ts';
import { videoParts } from '@/media/video/video-parts.ts';
import { videoSchema } from '@/media/video/video.schema.ts';
import { siteSchema } from '@/site/site.schema.ts';
import type { Content, WorkFile } from './check-content/content.ts';
import { exhibitsIn } from './check-content/exhibits-in.ts';
import { examsOf } from './catalogue-exams.ts';
import { scenesIn } from './check-content/scenes-in.ts';
import { stopsIn } from './check-content/stops-in.ts';
import { isRecord } from './check-content/read-work.ts';
import { lengthOfVideo } from './check-content/rules/videos.ts';
import type { StudiedKind } from './check-content/work-kinds.ts';

const videos = videoSchema(coverFile);

/**
 * Writes what the API may know of content. Drafts are left out; works that are not out yet, or not any more, are in:
 * records about them may still come. Expects content that the check has passed.
 * @param unread what is known of works that were not read
 */
export async function writeCatalogue(
  root: string,
  content: Content,
  outFile: string,
  unread: Work[] = [],
): Promise<void> {
  await mkdir(dirname(outFile), { recursive: true });
  const catalogue: Catalogue = {
    ...catalogueOf(content, unread),
    exams: await examsOf(root, content),
    kiosks: content.kiosks.map(({ yaml }) => {
      const config = kioskSchema.parse(yaml.value);
      return { id: config.id, title: config.title, config };
    }),
  };
  await writeFile(outFile, JSON.stringify(catalogue));
}

function catalogueOf(content: Content, unread: Work[]): Omit<Catalogue, 'exams' | 'kiosks'> {
  const { activityBase, timeZone } = siteSchema.parse(content.site?.value);
  const read = content.works.filter(isStudied).filter(({ data }) => data['draft'] !== true);
  const known = new Set([...read.map(activityOf), ...unread.map(({ activity }) => activity)]);
  const works = [...read.map((work) => toWork(work, known, content.films)), ...unread];
  return { activityBase, timeZone, works: works.sort((a, b) => byFile(a.activity, b.activity)) };
}

/** Puts works in the order of their files. */
export function byFile(one: Activity, other: Activity): number {
  return `${one}/` < `${other}/` ? -1 : 1;
}

/** A work that can be studied: all but papers and their banks. */
type StudiedWork = WorkFile & { kind: StudiedKind };

function isStudied(work: WorkFile): work is StudiedWork {
  return work.kind !== 'exam';
}

function activityOf({ kind, folder }: StudiedWork): Activity {
  return `${kind}/${folder}`;
}

function toWork(work: StudiedWork, known: Set<string>, films: Content['films']): Work {
  return {
    activity: activityOf(work),
    title: String(work.data['title']),
    revision: revisionOfText(work.text),
    parts: work.kind === 'video' ? partsOfVideo(work, films) : partsOf(work, known),
    questions: work.questions.flatMap(({ question }) =>
      question === undefined ? [] : [withPictureIn(`/content/${work.kind}/${work.folder}`, question)],
    ),
  };
}

/** Ids of the parts in their order: sections of a lesson or reading, questions of a quiz, exhibits of a hall, scenes of a panorama, stops of a rail, works of a course. */
function partsOf({ kind, headings, questions, data }: StudiedWork, known: Set<string>): string[] {
  switch (kind) {
    case 'lesson':
    case 'reading':
      return headings.filter(({ depth }) => depth === 2).map(({ id }) => id);
    case 'hall':
      return exhibitsIn(data).flatMap(({ value }) => (typeof value['id'] === 'string' ? [value['id']] : []));
    case 'panorama':
      return scenesIn(data).flatMap(({ value }) => (typeof value['id'] === 'string' ? [value['id']] : []));
    case 'rail':
      return stopsIn(data).flatMap(({ value }) => (typeof value['id'] === 'string' ? [value['id']] : []));
    case 'quiz':
      return questions.flatMap(({ question }) => question?.id ?? []);
    case 'course':
      return listedWorks(data['chapters']).filter((name) => known.has(name));
    case 'video':
    case 'notice':
      return [];
  }
}

/** Chapters and what may not be skipped, as far as every way leads through them. */
function partsOfVideo(work: WorkFile, films: Content['films']): string[] {
  const { data: video } = videos.safeParse(work.data);
  const seconds = lengthOfVideo(work, films);
  return video && seconds !== undefined ? videoParts(video, seconds).map(({ id }) => id) : [];
}

function listedWorks(chapters: unknown): string[] {
  if (!Array.isArray(chapters)) return [];
  return chapters.flatMap((chapter: unknown) =>
    isRecord(chapter) && Array.isArray(chapter['works']) ? chapter['works'].map(String) : [],
  );
}
