import { publishedEntries } from '@/media/published.ts';

/** What halls' doorways may lead to, by `hall/x`: only what visitors can see. */
export async function behindDoors(): Promise<Map<string, { title: string; summary: string }>> {
  const halls = await publishedEntries('hall');
  return new Map(halls.map(({ id, data }) => [`hall/${id}`, { title: data.title, summary: data.summary }]));
}
