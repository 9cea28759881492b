import { z } from 'astro/zod';
import { idPattern } from '@/core/place/place.ts';
import { lastMinute, firstMinute } from './published.ts';
import { day, moment } from './date.schema.ts';
import { text } from './text.schema.ts';

const id = z.string().max(80).regex(idPattern, { error: '编号只能用小写字母、数字和单个连字符，如 san-wan-gai-bian' });

/** The fields that every work has; a kind spreads them into its own schema. */
export const workFields = {
  id: id.meta({
    title: '编号',
    description: '作品的编号，与文件夹同名，写好后永远不改',
    example: 'san-wan-gai-bian',
  }),
  title: text(40).meta({ title: '标题', description: '作品的标题，不超过 40 个字', example: '课的标题' }),
  summary: text(120).meta({
    title: '简介',
    description: '一两句话说明学什么，不超过 120 个字',
    example: '一两句话的简介',
  }),
  draft: z.boolean().default(false).meta({
    title: '草稿',
    description: '写 true 时只在 npm run dev 里看得到，不会发布',
    example: 'true',
  }),
  publishAt: moment.optional().meta({
    title: '发布时间',
    description: '从这一刻起发布；只写日期就从当天零点起',
    example: '2026-11-01 08:00',
  }),
  until: moment.optional().meta({
    title: '下线时间',
    description: '到这一刻下线；只写日期就到当天结束',
    example: '2026-12-31',
  }),
  aliases: z.array(id).default([]).meta({
    title: '旧编号',
    description: '作品以前用过的编号，旧网址仍然打得开',
    example: '[old-id]',
  }),
  updated: day.optional().meta({
    title: '更新日期',
    description: '内容最近一次有实质改动的日期',
    example: '2026-11-01',
  }),
};

/** A refinement of every kind's schema: a work must not end before it begins. */
export function endsAfterItBegins(
  work: { publishAt?: string | undefined; until?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (work.publishAt === undefined || work.until === undefined) return;
  if (firstMinute(work.publishAt) < lastMinute(work.until)) return;
  context.addIssue({
    code: 'custom',
    path: ['until'],
    message: '「下线时间」早于「发布时间」，这个作品永远不会出现。请把 until 改成更晚的时间',
  });
}
