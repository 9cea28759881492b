import { getCollection, type CollectionEntry } from 'astro:content';
import { placesOf } from '@/core/kiosk/places.ts';
import type { KioskPicture, KioskWork } from '@/core/kiosk/kiosk-work.ts';
import type { Activity } from '@/core/place/place.ts';
import { contentImage } from '@/kit/picture/content-images.ts';
import { fileAddress } from '@/kit/work/content-files.ts';
import { inFolder } from '@/kit/work/content-path.ts';
import { hallItem, panoramaItem, railItem, videoFacts } from '@/media/galleries.ts';
import { publishedEntries } from '@/media/published.ts';

let found: Promise<KioskWork[]> | undefined;

/** Every work that kiosks can show, with its pictures; of lessons only those that a kiosk of the files names have any. */
export function kioskWorks(): Promise<KioskWork[]> {
  found ??= read();
  return found;
}

async function read(): Promise<KioskWork[]> {
  const kiosks = await getCollection('kiosk');
  // A build of single works takes no covers of texts but those that it must (scripts/partial/render-site.ts).
  const named = new Set(kiosks.flatMap(({ data }) => placesOf(data).map((place) => place.split('#')[0])));
  const [courses, lessons, readings, halls, panoramas, videos, rails, quizzes] = await Promise.all([
    publishedEntries('course'),
    publishedEntries('lesson'),
    publishedEntries('reading'),
    publishedEntries('hall'),
    publishedEntries('panorama'),
    publishedEntries('video'),
    publishedEntries('rail'),
    publishedEntries('quiz'),
  ]);
  const plain = [
    ...courses.map((entry) => work(entry, { pictures: [coverOf(entry.data)] })),
    ...lessons.map((entry) => work(entry, named.has(`lesson/${entry.id}`) ? { pictures: [coverOf(entry.data)] } : {})),
    ...readings.map((entry) => work(entry, { pictures: [coverOf(entry.data)] })),
    ...quizzes.map((entry) => work(entry, {})),
  ];
  const pictured = [
    ...halls.map(async (entry) =>
      work(entry, { facts: hallItem(entry).facts, pictures: [coverOf(entry.data), ...(await ofHall(entry))] }),
    ),
    ...panoramas.map(async (entry) =>
      work(entry, { facts: panoramaItem(entry).facts, pictures: [coverOf(entry.data), ...(await ofPanorama(entry))] }),
    ),
    ...rails.map(async (entry) =>
      work(entry, { facts: railItem(entry).facts, pictures: [coverOf(entry.data), ...(await ofRail(entry))] }),
    ),
    ...videos.map(async (entry) => work(entry, { facts: await videoFacts(entry), pictures: await ofVideo(entry) })),
  ];
  return [...plain, ...(await Promise.all(pictured))];
}

interface Titled {
  collection: string;
  id: string;
  data: { title: string; summary: string };
}

function work({ collection, id, data }: Titled, more: { facts?: string; pictures?: KioskPicture[] }): KioskWork {
  const activity = `${collection}/${id}` as Activity;
  const { title, summary } = data;
  return { activity, address: `/${activity}/`, title, summary, pictures: [], ...more };
}

interface Covered {
  cover: { src: string; width: number; height: number };
  coverAlt: string;
}

function coverOf({ cover: { src, width, height }, coverAlt }: Covered): KioskPicture {
  return { src, width, height, alt: coverAlt };
}

async function ofHall({ id, data }: CollectionEntry<'hall'>): Promise<KioskPicture[]> {
  const exhibits = data.rooms.flatMap((room) => room.exhibits);
  const hung = exhibits.flatMap((one) =>
    one.kind === 'picture' || one.kind === 'object' || one.kind === 'video' ? [one] : [],
  );
  return Promise.all(hung.map((one) => pictureOf(`hall/${id}`, one)));
}

async function ofPanorama({ id, data }: CollectionEntry<'panorama'>): Promise<KioskPicture[]> {
  return Promise.all(data.scenes.map((one) => pictureOf(`panorama/${id}`, one)));
}

/** The film from its beginning, and from each of its chapters. */
async function ofVideo({ id, data }: CollectionEntry<'video'>): Promise<KioskPicture[]> {
  const files = await Promise.all(data.files.map((file) => fileAddress(inFolder(`/content/video/${id}`, file))));
  const cover = coverOf(data);
  const chapters = data.chapters.map(({ id: part, title, at }) => ({
    ...cover,
    part,
    title,
    film: { files, from: at },
  }));
  return [{ ...cover, film: { files, from: 0 } }, ...chapters];
}

/** Of each stop the first picture that is shown when it opens, else what stands on the wall. */
async function ofRail({ id, data }: CollectionEntry<'rail'>): Promise<KioskPicture[]> {
  const pictured = data.stops.flatMap(({ id: stop, title, picture, alt, content }) => {
    const shown = content.find((one) => one.kind === 'picture');
    if (shown) return [{ id: stop, title, picture: shown.picture, alt: shown.alt }];
    return picture === undefined ? [] : [{ id: stop, title, picture, alt }];
  });
  return Promise.all(pictured.map((one) => pictureOf(`rail/${id}`, one)));
}

interface Pictured {
  id: string;
  title: string;
  picture: string;
  alt?: string | undefined;
  video?: string | undefined;
}

async function pictureOf(work: string, { id, title, picture, alt, video }: Pictured): Promise<KioskPicture> {
  const folder = `/content/${work}`;
  const { src, width, height } = await contentImage(inFolder(folder, picture));
  const film = video === undefined ? {} : { film: { files: [await fileAddress(inFolder(folder, video))], from: 0 } };
  return { src, width, height, alt: alt ?? title, part: id, title, ...film };
}
