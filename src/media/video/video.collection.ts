import { defineCollection } from 'astro:content';
import { worksIn } from '@/media/works.loader.ts';
import { videoSchema } from './video.schema.ts';

export const video = defineCollection({
  loader: worksIn('video', 'index.yaml'),
  schema: ({ image }) => videoSchema(image()),
});
