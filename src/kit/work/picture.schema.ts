import { z } from 'astro/zod';

/** The endings of picture files that pages can show. */
export const pictureEndings = ['svg', 'png', 'jpg', 'jpeg', 'webp', 'avif'] as const;

/** The largest picture file that is accepted, in bytes. */
export const pictureLimit = 2 * 1024 * 1024;

/** The path of a picture beside the file that names it, as the editor wrote it: `./cover.svg`. */
export const pictureFile = z
  .string()
  .trim()
  .min(1)
  .meta({ title: '图片', description: '与本文件放在同一个文件夹里的图片，如 ./cover.svg', example: './cover.svg' });

/** A work's cover, in scripts; pages have Astro's `image()` instead. */
export const coverFile = pictureFile.meta({
  title: '封面',
  description: '封面图片，放在同一个文件夹里',
  example: './cover.svg',
});
