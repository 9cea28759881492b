import { z } from 'astro/zod';
import { idPattern } from '@/core/place/place.ts';

/** The id of a room, an exhibit, a tour, a scene or a hotspot: addresses and records name it, so it never changes. */
export const partId = z
  .string()
  .max(60)
  .regex(idPattern, { error: '编号只能用小写字母、数字和单个连字符，如 deng-ji' })
  .meta({ title: '编号', description: '在这个作品里不重复，写好后永远不改', example: 'deng-ji' });
