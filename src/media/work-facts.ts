import { render, type CollectionEntry } from 'astro:content';
import type { WorkFact } from '@/core/catalogue/work-fact.ts';
import { questionsIn } from '@/kit/markdown/questions.ts';
import { spokenParts } from '@/kit/sentence/remark-sentences.ts';
import { revisionOf } from '@/kit/work/revision.ts';
import { openings } from '@/media/lists.ts';
import { exhibitsOf } from '@/media/hall/exhibits.ts';
import { publishedEntries } from '@/media/published.ts';
import { outlineOfVideo } from '@/media/video/film.ts';
import { chaptersOfVideo } from '@/media/video/video-parts.ts';

/** Every published work as a browser may know it: titles and parts, never answers. */
export async function workFacts(): Promise<WorkFact[]> {
  const [courses, lessons, readings, halls, panoramas, videos, rails, quizzes] = await Promise.all([
    openings(),
    publishedEntries('lesson'),
    publishedEntries('reading'),
    publishedEntries('hall'),
    publishedEntries('panorama'),
    publishedEntries('video'),
    publishedEntries('rail'),
    publishedEntries('quiz'),
  ]);
  return [
    ...courses.map(({ entry, works }): WorkFact => ({
      activity: `course/${entry.id}`,
      title: entry.data.title,
      revision: revisionOf(entry.filePath ?? ''),
      parts: works.map((id) => ({ id })),
      seal: entry.data.seal,
    })),
    ...(await Promise.all([...lessons, ...readings].map(ofText))),
    ...halls.map((entry): WorkFact => ({
      activity: `hall/${entry.id}`,
      title: entry.data.title,
      revision: revisionOf(entry.filePath ?? ''),
      parts: exhibitsOf(entry.data).map(({ id, title, number }) => ({ id, title: `第 ${number} 件：${title}` })),
    })),
    ...panoramas.map((entry): WorkFact => ({
      activity: `panorama/${entry.id}`,
      title: entry.data.title,
      revision: revisionOf(entry.filePath ?? ''),
      parts: entry.data.scenes.map(({ id, title }) => ({ id, title })),
    })),
    ...(await Promise.all(videos.map(ofVideo))),
    ...rails.map((entry): WorkFact => ({
      activity: `rail/${entry.id}`,
      title: entry.data.title,
      revision: revisionOf(entry.filePath ?? ''),
      parts: entry.data.stops.map(({ id, title }) => ({ id, title })),
    })),
    ...quizzes.map((entry): WorkFact => ({
      activity: `quiz/${entry.id}`,
      title: entry.data.title,
      revision: revisionOf(entry.filePath ?? ''),
      parts: entry.data.questions.map(({ id }) => ({ id })),
    })),
  ];
}

async function ofText(entry: CollectionEntry<'lesson'> | CollectionEntry<'reading'>): Promise<WorkFact> {
  const rendered = await render(entry);
  const asked = entry.collection === 'reading' ? (questionsOfTimeline(entry.data.timeline ?? []).questions ?? []) : [];
  const questions = [...questionsIn(rendered), ...asked];
  const sentences = spokenParts(rendered).reduce((sum, part) => sum + part.sentences.length, 0);
  return {
    activity: `${entry.collection}/${entry.id}`,
    title: entry.data.title,
    revision: revisionOf(entry.filePath ?? ''),
    parts: sections(rendered.headings),
    ...(questions.length > 0 && { questions }),
    ...(entry.collection === 'reading' && { sentences }),
  };
}

/** Of a video, chapters and what may not be skipped; its study is counted by stretches, as a reading's by sentences. */
async function ofVideo(entry: CollectionEntry<'video'>): Promise<WorkFact> {
  const parts = await outlineOfVideo(entry);
  const titles = new Map(chaptersOfVideo(entry.data).map(({ id, title }) => [id, title]));
  return {
    activity: `video/${entry.id}`,
    title: entry.data.title,
    revision: revisionOf(entry.filePath ?? ''),
    parts: parts.map(({ id }) => ({ id, ...(titles.has(id) && { title: titles.get(id) ?? '' }) })),
    ...questionsOfTimeline(entry.data.timeline),
    sentences: parts.filter(({ id }) => titles.has(id)).reduce((sum, { sentences }) => sum + sentences.length, 0),
  };
}

/** The questions that are asked on the way. */
function questionsOfTimeline(
  timeline: readonly { kind: string; question?: { id: string } }[],
): Pick<WorkFact, 'questions'> {
  const questions = timeline.flatMap(({ question }) => question?.id ?? []);
  return questions.length > 0 ? { questions } : {};
}

function sections(headings: { depth: number; slug: string; text: string }[]): { id: string; title: string }[] {
  return headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: slug, title: text }));
}
