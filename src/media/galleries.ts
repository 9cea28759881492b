import type { CollectionEntry } from 'astro:content';
import { exhibitsOf } from '@/media/hall/exhibits.ts';
import { publishedEntries } from '@/media/published.ts';
import { secondsOf } from '@/media/video/film.ts';

/** A work to walk through, as lists and lessons show it. */
export interface GalleryItem {
  activity: string;
  data: CollectionEntry<'hall' | 'panorama' | 'video' | 'rail'>['data'];
  /** What is in it. */
  facts: string;
}

/** A hall as lists show it. */
export function hallItem({ id, data }: CollectionEntry<'hall'>): GalleryItem {
  return { activity: `hall/${id}`, data, facts: `${data.rooms.length} 厅 · ${exhibitsOf(data).length} 件展品` };
}

/** A panorama as lists show it. */
export function panoramaItem({ id, data }: CollectionEntry<'panorama'>): GalleryItem {
  const hotspots = data.scenes.flatMap((scene) => scene.hotspots).length;
  return { activity: `panorama/${id}`, data, facts: `${data.scenes.length} 景 · ${hotspots} 个热点` };
}

/** A rail as lists show it. */
export function railItem({ id, data }: CollectionEntry<'rail'>): GalleryItem {
  const metres = Number((data.wall.length / 1000).toFixed(1));
  return { activity: `rail/${id}`, data, facts: `${metres} 米 · ${data.stops.length} 站` };
}

/** All rails that visitors can see. */
export async function rails(): Promise<GalleryItem[]> {
  return (await publishedEntries('rail')).map(railItem);
}

/** All halls and all panoramas that visitors can see. */
export async function galleries(): Promise<{ halls: GalleryItem[]; panoramas: GalleryItem[] }> {
  const [halls, panoramas] = await Promise.all([publishedEntries('hall'), publishedEntries('panorama')]);
  return { halls: halls.map(hallItem), panoramas: panoramas.map(panoramaItem) };
}

/** All videos that visitors can see. */
export async function videos(): Promise<GalleryItem[]> {
  const entries = await publishedEntries('video');
  return Promise.all(
    entries.map(async (entry) => ({
      activity: `video/${entry.id}`,
      data: entry.data,
      facts: await videoFacts(entry),
    })),
  );
}

/** What a video is, in a line: `约 4 分钟 · 5 处互动`. */
export async function videoFacts(entry: CollectionEntry<'video'>): Promise<string> {
  const length = `约 ${Math.max(1, Math.round((await secondsOf(entry)) / 60))} 分钟`;
  const interactions = entry.data.timeline.length;
  return interactions > 0 ? `${length} · ${interactions} 处互动` : length;
}
