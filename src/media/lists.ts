import type { CollectionEntry } from 'astro:content';
import type { Activity } from '@/core/place/place.ts';
import { readingMinutes } from '@/kit/work/reading-minutes.ts';
import { chaptersOf, type Stop } from '@/media/course/path.ts';
import { soundFacts } from '@/media/narrated.ts';
import { publishedEntries } from '@/media/published.ts';

/** A row of an index of works. */
export interface Item {
  activity: string;
  title: string;
  summary: string;
  facts: string;
}

export interface Group {
  title?: string;
  url?: string;
  items: Item[];
}

/** Every course with the stops on its path. */
export async function openings(): Promise<{ entry: CollectionEntry<'course'>; stops: Stop[]; works: Activity[] }[]> {
  const courses = await publishedEntries('course');
  return Promise.all(
    courses.map(async (entry) => {
      const stops = (await chaptersOf(entry)).flatMap((chapter) => chapter.stops);
      return { entry, stops, works: stops.map(({ activity }) => activity) };
    }),
  );
}

/** Lessons under their courses, those that no course has at the end. */
export async function lessonGroups(): Promise<Group[]> {
  const courses = await openings();
  const grouped = new Set(courses.flatMap(({ works }) => works));
  const others = (await publishedEntries('lesson')).filter(({ id }) => !grouped.has(`lesson/${id}`));
  return [
    ...courses.map(({ entry, stops }) => ({
      title: entry.data.title,
      url: `/course/${entry.id}/`,
      items: stops.flatMap(({ entry: work }) => (work.collection === 'lesson' ? [lessonItem(work)] : [])),
    })),
    { title: '其他', items: others.map(lessonItem) },
  ].filter(({ items }) => items.length > 0);
}

/** All readings, each with what it is in a line. */
export async function readings(): Promise<{ entry: CollectionEntry<'reading'>; facts: string }[]> {
  const entries = await publishedEntries('reading');
  return Promise.all(entries.map(async (entry) => ({ entry, facts: await readingFacts(entry) })));
}

/** All banks of questions. */
export async function quizGroups(): Promise<Group[]> {
  const banks = await publishedEntries('quiz');
  const items = banks.map(({ id, data }) => ({
    activity: `quiz/${id}`,
    title: data.title,
    summary: data.summary,
    facts: `${data.take ?? data.questions.length} 题`,
  }));
  return items.length > 0 ? [{ items }] : [];
}

/** The titles of everything that visitors can see. */
export async function allTitles(): Promise<string[]> {
  const kinds = await Promise.all([
    publishedEntries('course'),
    publishedEntries('lesson'),
    publishedEntries('reading'),
    publishedEntries('hall'),
    publishedEntries('panorama'),
    publishedEntries('video'),
    publishedEntries('quiz'),
    publishedEntries('rail'),
    publishedEntries('notice'),
  ]);
  return kinds.flat().map(({ data }) => data.title);
}

/** The newest notices and lessons with a date, newest first. */
export async function latest(
  count: number,
): Promise<{ url: string; date: string; title: string; kind: string; important: boolean }[]> {
  const notices = (await publishedEntries('notice')).map(({ id, data }) => ({
    url: `/notice/${id}/`,
    date: data.date,
    title: data.title,
    kind: '通知',
    important: data.important,
  }));
  const lessons = (await publishedEntries('lesson')).flatMap(({ id, data }) => {
    const date = data.publishAt?.slice(0, 10) ?? data.updated;
    return date ? [{ url: `/lesson/${id}/`, date, title: data.title, kind: '新课', important: false }] : [];
  });
  return [...notices, ...lessons].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, count);
}

/** Who wrote a reading, who reads it and how long that takes; without sound, how long it takes to read. */
async function readingFacts(entry: CollectionEntry<'reading'>): Promise<string> {
  const { author } = entry.data;
  const { minutes, reader } = await soundFacts(entry);
  if (minutes === 0 || reader === undefined) return `${author} · 约 ${readingMinutes(entry.body ?? '')} 分钟`;
  return `${author} · 朗读：${reader} · ${minutes} 分钟`;
}

function lessonItem({ id, data, body }: CollectionEntry<'lesson'>): Item {
  return {
    activity: `lesson/${id}`,
    title: data.title,
    summary: data.summary,
    facts: `约 ${readingMinutes(body ?? '')} 分钟`,
  };
}
