import { interactionSchema } from '@/kit/interaction/interaction.schema.ts';
import { text } from '@/kit/work/text.schema.ts';

const at = text(60).meta({
  title: '在哪一句之后',
  description: '那一句开头的几个字，从正文里照抄，够认出是哪一句就行；听完这一句出现',
  example: '一九二七年九月底',
});

const to = text(60).optional().meta({
  title: '通向',
  description: '这条路从哪一句听起：照抄那一句开头的几个字；不写就是接着听',
  example: '那天夜里',
});

/** An interaction of a reading: it comes when a sentence was heard. */
export const readingInteraction = interactionSchema(at, to, {});
