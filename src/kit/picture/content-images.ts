import type { ImageMetadata } from 'astro';

const images = import.meta.glob<{ default: ImageMetadata }>([
  '/content/**/*.{svg,png,jpg,jpeg,webp,avif}',
  // The API serves these, to those who sit the examination.
  '!/content/exam/**',
]);

/**
 * The picture at a content path such as `/content/lesson/san-wan/map.svg`.
 * @throws when there is none; the content check says so to editors before it comes to this.
 */
export async function contentImage(path: string): Promise<ImageMetadata> {
  const load = images[path];
  if (!load) throw new Error(`No picture at ${path}`);
  const { src, width, height, format } = (await load()).default;
  return { src, width, height, format };
}
