import { z } from 'astro/zod';

/** A word of at most 20 characters, without spaces at its ends. */
const word = z.string().trim().min(1).max(20);

const traditional = word.meta({ title: '繁体', description: '繁体版里要用的字', example: '煙' });

/** What `content/zh-hant.yaml` says: words that the conversion to Traditional characters gets wrong. */
export const traditionalSchema = z.strictObject({
  words: z
    .record(word, traditional)
    .prefault({})
    .meta({ title: '繁体用词', description: '左边写简体，右边写繁体版里要用的字', example: '{ 烟: 煙 }' }),
});
