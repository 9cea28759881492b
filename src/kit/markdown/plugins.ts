import { remarkSentences } from '@/kit/sentence/remark-sentences.ts';
import { remarkHeadingIds } from './headings.ts';
import { remarkPicturePaths } from './picture-paths.ts';
import { remarkQuestions } from './questions.ts';

/** What Astro's Markdown processor needs to understand content. */
export const remarkPlugins = [remarkHeadingIds, remarkSentences, remarkQuestions, remarkPicturePaths];
