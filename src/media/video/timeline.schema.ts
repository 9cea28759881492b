import { z } from 'astro/zod';
import { idPattern } from '@/core/place/place.ts';
import { interactionSchema } from '@/kit/interaction/interaction.schema.ts';
import { seconds } from '@/kit/interaction/seconds.schema.ts';

const at = seconds.meta({ title: '时刻', description: '放到哪里出现：分:秒，或只写秒数', example: '1:05' });

/** A chapter, or a moment: `1:05` is a moment, `gai-bian` a chapter. */
const to = z
  .union([seconds, z.string().regex(idPattern)], {
    error: '「通向」要写一章的编号，或者时刻，如 to: gai-bian 或 to: 1:05',
  })
  .optional()
  .meta({ title: '通向', description: '这条路通向哪一章（编号）或哪个时刻；不写就是接着看', example: 'gai-bian' });

/** An interaction of a video. */
export const videoInteraction = interactionSchema(at, to, {
  until: seconds.optional().meta({
    title: '到什么时候',
    description: '写了它就不停下来：从 at 到 until 画面上有一个标签，想看的人点开',
    example: '1:20',
  }),
}).superRefine((interaction, context) => {
  const { kind, at: from, required } = interaction;
  const until = 'until' in interaction ? interaction.until : undefined;
  const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (until !== undefined && until <= from) add('until', '「到什么时候」要比「时刻」晚。请把 until 改大，或者删去');
  if (until !== undefined && required)
    add('until', '不能跳过的互动会停下来等，不能再写 until。请删去 until，或者删去 required');
  if (kind === 'card' && interaction.picture !== undefined && interaction.alt === undefined)
    add('alt', '有图，就要有「图片说明」。请加上一行：alt: 图上有什么');
});
