import { getCollection, type CollectionEntry } from 'astro:content';
import { buildTime } from '@/kit/work/build-time.ts';
import { isPublished } from '@/kit/work/published.ts';
import { site } from '@/site/site-settings.ts';

type Published = 'course' | 'lesson' | 'reading' | 'hall' | 'panorama' | 'video' | 'quiz' | 'rail' | 'notice';

/** The works of a kind that visitors may see now; drafts too while developing. In the order of their ids. */
export async function publishedEntries<K extends Published>(kind: K): Promise<CollectionEntry<K>[]> {
  const entries = await getCollection(kind, ({ data }) =>
    isPublished(data, buildTime(), site.timeZone, { drafts: import.meta.env.DEV }),
  );
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}
