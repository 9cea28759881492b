import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { workId } from '@/kit/work/work-id.ts';
import { readingSchema } from './reading.schema.ts';

export const reading = defineCollection({
  loader: glob({ base: './content/reading', pattern: '*/index.mdx', generateId: workId }),
  schema: ({ image }) => readingSchema(image()),
});
