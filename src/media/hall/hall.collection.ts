import { defineCollection } from 'astro:content';
import { worksIn } from '@/media/works.loader.ts';
import { hallSchema } from './hall.schema.ts';

export const hall = defineCollection({
  loader: worksIn('hall', 'index.yaml'),
  schema: ({ image }) => hallSchema(image()),
});
