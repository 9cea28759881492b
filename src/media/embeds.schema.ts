import type { z } from 'astro/zod';
import { calloutSchema } from '@/kit/callout/callout.schema.ts';
import { chartSchema } from '@/kit/chart/chart.schema.ts';
import { compareSchema } from '@/kit/compare/compare.schema.ts';
import { figureSchema } from '@/kit/figure/figure.schema.ts';
import { revealSchema } from '@/kit/reveal/reveal.schema.ts';
import { stepsSchema } from '@/kit/steps/steps.schema.ts';
import { termSchema } from '@/kit/term/term.schema.ts';
import { timelineSchema } from '@/kit/timeline/timeline.schema.ts';
import { hallEmbedSchema } from './hall/embed.schema.ts';
import { panoramaEmbedSchema } from './panorama/embed.schema.ts';
import { quizEmbedSchema } from './quiz/embed.schema.ts';

/** A component that editors may use in lessons and notices. */
export interface Embed {
  /** Its attributes, all of them text as written. */
  schema: z.ZodObject;
  /** A block stands on lines of its own, an inline component inside a line of text. */
  place: 'block' | 'inline';
  /** What stands between its tags. */
  children: 'markdown' | 'ordered list' | 'list' | 'text' | 'none';
  /** What it is, for editors. */
  description: string;
}

/** Every component of content, by its tag. */
export const embeds: Record<string, Embed> = {
  Figure: { schema: figureSchema, place: 'block', children: 'none', description: '插图，可带图题，点开放大' },
  Callout: { schema: calloutSchema, place: 'block', children: 'markdown', description: '提示框' },
  Steps: { schema: stepsSchema, place: 'block', children: 'ordered list', description: '步骤' },
  Timeline: { schema: timelineSchema, place: 'block', children: 'list', description: '时间线' },
  Compare: { schema: compareSchema, place: 'block', children: 'none', description: '两张图前后对比' },
  Term: { schema: termSchema, place: 'inline', children: 'text', description: '带注音和解释的词' },
  Reveal: { schema: revealSchema, place: 'block', children: 'markdown', description: '先想一想，再看答案' },
  Chart: { schema: chartSchema, place: 'block', children: 'none', description: '图表，附数据表' },
  Quiz: { schema: quizEmbedSchema, place: 'block', children: 'none', description: '放进一个测验的题目' },
  Hall: { schema: hallEmbedSchema, place: 'block', children: 'none', description: '通向一个展馆' },
  Panorama: { schema: panoramaEmbedSchema, place: 'block', children: 'none', description: '通向一个全景' },
};
