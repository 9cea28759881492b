import { defineCollection } from 'astro:content';
import { worksIn } from '@/media/works.loader.ts';
import { panoramaSchema } from './panorama.schema.ts';

export const panorama = defineCollection({
  loader: worksIn('panorama', 'index.yaml'),
  schema: ({ image }) => panoramaSchema(image()),
});
