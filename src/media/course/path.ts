import type { CollectionEntry } from 'astro:content';
import type { Activity } from '@/core/place/place.ts';
import { publishedEntries } from '@/media/published.ts';

/** One stop on a course's path. */
export interface Stop {
  activity: Activity;
  entry: CollectionEntry<'lesson' | 'reading' | 'hall' | 'panorama' | 'video' | 'quiz' | 'rail'>;
  /** From 1, over all chapters. */
  number: number;
}

export interface Chapter {
  title: string;
  stops: Stop[];
}

let works: Promise<Map<string, Stop['entry']>> | undefined;

/** The chapters of a course with the works that are published now. */
export async function chaptersOf(course: CollectionEntry<'course'>): Promise<Chapter[]> {
  works ??= publishedWorks();
  const published = await works;
  let number = 0;
  return course.data.chapters.map((chapter) => ({
    title: chapter.title,
    stops: chapter.works.flatMap((activity) => {
      const entry = published.get(activity);
      return entry ? [{ activity, entry, number: ++number }] : [];
    }),
  }));
}

async function publishedWorks(): Promise<Map<string, Stop['entry']>> {
  const entries = await Promise.all([
    publishedEntries('lesson'),
    publishedEntries('reading'),
    publishedEntries('hall'),
    publishedEntries('panorama'),
    publishedEntries('video'),
    publishedEntries('quiz'),
    publishedEntries('rail'),
  ]);
  return new Map(entries.flat().map((entry) => [`${entry.collection}/${entry.id}`, entry]));
}
