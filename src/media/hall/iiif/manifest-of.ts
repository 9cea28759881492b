import type { CollectionEntry } from 'astro:content';
import { contentImage } from '@/kit/picture/content-images.ts';
import { inFolder } from '@/kit/work/content-path.ts';
import { exhibitsOf, type Numbered } from '@/media/hall/exhibits.ts';
import { fileAddress } from '@/kit/work/content-files.ts';
import { pictureOf } from '@/media/hall/sizes.ts';
import { site } from '@/site/site-settings.ts';
import { writeManifest, type PictureFile, type Shown } from './write-manifest.ts';

/** Other programs want whole addresses; without one the paths on this site are written. */
const base = (process.env['PUBLIC_URL'] ?? '').replace(/\/$/, '');

/** The IIIF manifest of a hall, while building. */
export async function manifestOf({ data }: CollectionEntry<'hall'>): Promise<object> {
  const shown = await Promise.all(exhibitsOf(data).map((exhibit) => shownOf(exhibit, `/content/hall/${data.id}`)));
  return writeManifest({ hall: data, shown, activityBase: site.activityBase });
}

async function shownOf(exhibit: Numbered, folder: string): Promise<Shown> {
  const own = pictureOf(exhibit);
  const named = exhibit.kind === 'document' ? exhibit.pages : own === undefined ? [] : [own];
  const pictures = await Promise.all(named.map((name) => pictureFile(inFolder(folder, name))));
  return { exhibit, pictures, file: await fileOf(exhibit, folder) };
}

async function pictureFile(path: string): Promise<PictureFile> {
  const { src, width, height, format } = await contentImage(path);
  return { url: `${base}${src}`, type: pictureType(format), width, height };
}

function pictureType(format: string): string {
  return `image/${{ svg: 'svg+xml', jpg: 'jpeg' }[format] ?? format}`;
}

async function fileOf(exhibit: Numbered, folder: string): Promise<Shown['file']> {
  if (exhibit.kind === 'object') {
    const url = await fileAddress(inFolder(folder, exhibit.object));
    return { url: `${base}${url}`, kind: 'Model', type: 'model/gltf-binary' };
  }
  if (exhibit.kind !== 'video') return undefined;
  return { url: `${base}${await fileAddress(inFolder(folder, exhibit.video))}`, kind: 'Video', type: 'video/mp4' };
}
