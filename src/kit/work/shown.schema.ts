import { z } from 'astro/zod';
import { text } from './text.schema.ts';

const alt = text(300).meta({
  title: '图片说明',
  description: '上面有什么，说给看不见的人听',
  example: '一张泛黄的登记表',
});
const source = text(120).meta({ title: '来源', description: '从哪里来', example: '某某档案馆' });
const licence = text(60).meta({ title: '许可', description: '按什么许可使用', example: 'CC BY 4.0' });

/** Of things that somebody made and that are shown. */
export const shown = { alt, source, licence };

/** The same where there may be nothing to describe. */
export const described = { alt: alt.optional(), source: source.optional(), licence: licence.optional() };

/** A file of one of the endings beside the work's own. The first ending is the example. */
export function fileOf(endings: readonly [string, ...string[]], title: string, description: string) {
  const [first] = endings;
  return z
    .string()
    .trim()
    .regex(new RegExp(`\\.(?:${endings.join('|')})$`, 'i'), {
      error: `「${title}」要是 ${endings.map((ending) => `.${ending}`).join(' 或 ')} 文件，如 ./a.${first}`,
    })
    .meta({ title, description, example: `./a.${first}` });
}
