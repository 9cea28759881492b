import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { withPictureIn } from '@/kit/question/picture.ts';
import { workId } from '@/kit/work/work-id.ts';
import { quizSchema } from './quiz.schema.ts';

export const quiz = defineCollection({
  loader: glob({ base: './content/quiz', pattern: '*/index.yaml', generateId: workId }),
  schema: quizSchema.transform((bank) => ({
    ...bank,
    questions: bank.questions.map((question) => withPictureIn(`/content/quiz/${bank.id}`, question)),
  })),
});
