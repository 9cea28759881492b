import { z } from 'astro/zod';
import { letter } from '@/core/marking/question.ts';
import { text } from '@/kit/work/text.schema.ts';

/** Full-width and lower-case letters are what Chinese keyboards give: `ｂ` means B. */
function toLetter(value: string): string {
  return value.normalize('NFKC').trim().toUpperCase();
}

const notOneLetter = '单选题只有一个正确答案，写一个字母，如 answer: B。有几个正确答案时把 type 改成 multiple';

/** The letter of the one right option. */
export const oneLetter = z.preprocess(
  (value) => (typeof value === 'string' ? toLetter(value) : value),
  z.string({ error: notOneLetter }).regex(/^[A-Z]$/, { error: notOneLetter }),
);

/** The letters of the right options or areas, sorted: a list, or as one text such as `AC` or `A、C`. */
export const letters = z.preprocess(
  (value) => {
    const list = typeof value === 'string' ? [...value.replace(/[\s,，、]/g, '')] : value;
    if (!Array.isArray(list)) return value;
    return [...new Set(list.map((entry: unknown) => (typeof entry === 'string' ? toLetter(entry) : entry)))].sort();
  },
  z.array(z.string().regex(/^[A-Z]$/, { error: '「答案」只能写字母，如 answer: [A, C]' })).min(1),
);

/** An option written as a text alone is an option without feedback. */
export const option = z.preprocess(
  (value) => (typeof value === 'string' || typeof value === 'number' ? { text: value } : value),
  z.strictObject({
    text: text(200)
      .refine((value) => !/^以上(?:都|全|皆|均|选项)/.test(value), {
        error: '选项会打乱顺序，不能写“以上都对”这样的选项。请改成多选题（type: multiple）',
      })
      .meta({ title: '选项文字', description: '这个选项的文字', example: '选项的文字' }),
    feedback: text(300).optional().meta({
      title: '选项反馈',
      description: '选了这个选项的人看到的话',
      example: '再想一想',
    }),
  }),
);

/** Reports answer letters that name no option or area. */
export function lettersExist(answer: string[], count: number, context: z.RefinementCtx): void {
  for (const name of answer) {
    if (!/^[A-Z]$/.test(name) || name.charCodeAt(0) - 65 < count) continue;
    const message = `「答案」写了 ${name}，但这一题只有 ${letter(0)} 到 ${letter(count - 1)}。请改成其中的字母`;
    context.addIssue({ code: 'custom', path: ['answer'], message });
  }
}

/** Reports texts that stand twice where each must be told from the others. */
export function allDiffer(texts: string[], path: string, what: string, context: z.RefinementCtx): void {
  texts.forEach((entry, index) => {
    if (texts.indexOf(entry) === index) return;
    context.addIssue({ code: 'custom', path: [path, index], message: `${what}“${entry}”重复了。请改得各不相同` });
  });
}
