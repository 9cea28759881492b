import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { workId } from '@/kit/work/work-id.ts';
import { hallSchema } from './hall.schema.ts';

export const hall = defineCollection({
  loader: glob({ base: './content/hall', pattern: '*/index.yaml', generateId: workId }),
  schema: ({ image }) => hallSchema(image()),
});
