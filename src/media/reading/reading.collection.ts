import { defineCollection } from 'astro:content';
import { worksIn } from '@/media/works.loader.ts';
import { readingSchema } from './reading.schema.ts';

export const reading = defineCollection({
  loader: worksIn('reading', 'index.mdx'),
  schema: ({ image }) => readingSchema(image()),
});
