import type { CollectionEntry } from 'astro:content';
import { publishedEntries } from '@/media/published.ts';

/** The works whose pages are made; all of them where nobody says which (scripts/partial). */
const anew = process.env['XUELANG_ANEW']?.split(' ');

async function madeEntries<K extends Built>(kind: K): Promise<CollectionEntry<K>[]> {
  const entries = await publishedEntries(kind);
  return anew ? entries.filter(({ id }) => anew.includes(`${kind}/${id}`)) : entries;
}

type Built = 'course' | 'lesson' | 'reading' | 'hall' | 'panorama' | 'video' | 'quiz' | 'rail' | 'notice';

/** A page for every published work of a kind, and for every earlier id a page that leads to the present one. */
export async function workPaths<K extends Built>(kind: K) {
  const entries = await madeEntries(kind);
  return entries.flatMap((entry: CollectionEntry<K>) => [
    { params: { id: entry.id }, props: { entry, movedTo: undefined as string | undefined } },
    ...entry.data.aliases.map((id) => ({ params: { id }, props: { entry, movedTo: `/${kind}/${entry.id}/` } })),
  ]);
}

/** A manifest for every published work of a kind that has one: those that can be read aloud, and halls. */
export async function manifestPaths<K extends 'lesson' | 'reading' | 'hall'>(kind: K) {
  const entries = await madeEntries(kind);
  return entries.map((entry: CollectionEntry<K>) => ({ params: { id: entry.id }, props: { entry } }));
}
