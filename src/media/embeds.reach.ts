import { whenReached } from '@/kit/reach/reach.ts';

/** What embeds do, by element: nobody waits for the behaviour of what stands further down. */
whenReached('x-compare', () => import('@/kit/compare/compare.element.ts'));
whenReached('x-figure', () => import('@/kit/figure/figure.element.ts'));
whenReached('x-question', () => import('@/kit/question/question.element.ts'));
whenReached('x-term', () => import('@/kit/term/term.element.ts'));
