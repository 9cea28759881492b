import { defineCollection } from 'astro:content';
import { worksIn } from '@/media/works.loader.ts';
import { railSchema } from './rail.schema.ts';

export const rail = defineCollection({
  loader: worksIn('rail', 'index.yaml'),
  schema: ({ image }) => railSchema(image()),
});
