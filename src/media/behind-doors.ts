import { publishedEntries } from '@/media/published.ts';

let found: Promise<Map<string, { title: string; summary: string }>> | undefined;

/** What halls' doorways, panoramas' hotspots and timelines may lead to, by `hall/x`: only what visitors can see. */
export function behindDoors(): Promise<Map<string, { title: string; summary: string }>> {
  found ??= read();
  return found;
}

async function read(): Promise<Map<string, { title: string; summary: string }>> {
  const works = await Promise.all([
    publishedEntries('course'),
    publishedEntries('lesson'),
    publishedEntries('reading'),
    publishedEntries('hall'),
    publishedEntries('panorama'),
    publishedEntries('video'),
    publishedEntries('quiz'),
    publishedEntries('rail'),
  ]);
  return new Map(
    works
      .flat()
      .map(({ collection, id, data }) => [`${collection}/${id}`, { title: data.title, summary: data.summary }]),
  );
}
