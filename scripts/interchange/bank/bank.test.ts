import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { questionSchema } from '@/kit/question/question.schema.ts';
import { bank, trueFalse } from '../../check-content/fixture.ts';
import { below, imported } from '../fixture.ts';
import { anyQuestion } from '../question.arbitrary.ts';
import { questionsYaml } from './question-yaml.ts';

const gift = '甲对吗？{T}\n\n乙对吗？{F####因为}\n';

it('writes questions as YAML that is read as the same', () => {
  fc.assert(
    fc.property(
      fc.array(anyQuestion, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '  '),
      (questions, indent) => {
        const { questions: read } = parse(`questions:\n${questionsYaml(questions, indent)}\n`) as {
          questions: unknown[];
        };
        expect(read.map((one) => questionSchema.parse(one))).toEqual(questions);
      },
    ),
  );
});

it('adds to a bank, once, and leaves the rest of its file as it was', () => {
  const own = `id: dang-shi\ntitle: 党史 # 暂名\nsummary: 测一测\nquestions: # 都核对过\n${trueFalse('q')}\n\ntake: 1 # 以后改\n`;
  return imported(
    'a.gift',
    gift,
    async ({ root, mistakes, report }, again) => {
      expect(mistakes).toEqual([]);
      expect(report.split('\n')[0]).toBe('按 GIFT 读出 2 题：导入 2 题，已有 0 题，没有导入 0 题。');
      const text = await readFile(join(root, 'content/quiz/dang-shi/index.yaml'), 'utf8');
      expect(text).toBe(
        own.replace(
          '\n\ntake',
          '\n\n  - id: jia-dui-ma\n    type: truefalse\n    ask: 甲对吗？\n    answer: true\n    explain: 正确答案：对。\n\n  - id: yi-dui-ma\n    type: truefalse\n    ask: 乙对吗？\n    answer: false\n    explain: 因为\n\ntake',
        ),
      );
      const second = await again('a.gift', gift, { to: 'quiz/dang-shi', append: true });
      expect(second.file).toBeUndefined();
      expect(below(second.report, '已经有的 2 题')).toEqual([
        '第 1 题“甲对吗？”（第 1 行）：与 quiz/dang-shi 里的 jia-dui-ma 相同',
        '第 2 题“乙对吗？”（第 3 行）：与 quiz/dang-shi 里的 yi-dui-ma 相同',
      ]);
      expect(await readFile(join(root, 'content/quiz/dang-shi/index.yaml'), 'utf8')).toBe(text);
    },
    { to: 'quiz/dang-shi', append: true },
    { 'quiz/dang-shi/index.yaml': own },
  );
});

it('gives an id that no bank has, and refuses one that another question has', () =>
  imported(
    'b.gift',
    '// [id:q]\n甲对吗？{T}\n\n对吗？{F}\n\n// [id:Q 2]\n对吗{T}\n',
    ({ questions, report }) => {
      expect(questions).toMatchObject([{ id: 'dui-ma' }, { id: 'q-2' }]);
      expect(below(report, '没有导入的')).toEqual([
        '第 1 题“甲对吗？”（第 2 行）：编号 q 已经在 quiz/dang-shi 里，内容却不一样；没有改动原来的题。要导入这一题，请先改它的编号',
      ]);
    },
    { to: 'exam/kao' },
    bank(trueFalse('q')),
  ));

it.each([
  [
    { to: 'quiz/dang-shi' },
    'quiz/dang-shi 已经有了，不会覆盖它。要把题目加进去，请写上 --append；要新建，请换一个编号。',
  ],
  [{ to: 'quiz/xin', append: true }, '没有 quiz/xin 这个题库，不能往里加。要新建它，请去掉 --append。'],
  [{ append: true }, '写了 --append，还要写加到哪个题库：--to quiz/编号。'],
  [{ to: 'lesson/x' }, '“lesson/x”不是题库的名字。请写 quiz/编号 或 exam/编号，编号只用小写字母、数字和连字符。'],
  [{ to: 'quiz/../x' }, '“quiz/../x”不是题库的名字。'],
  [{ to: 'exam/juan', append: true }, 'exam/juan 是一份试卷，不是题库，不能往里加题。'],
])('refuses %j', async (wish, sentence) => {
  const paper = 'id: juan\ntitle: 卷\nsummary: 考\npaper: []\n';
  await expect(
    imported('a.gift', gift, () => undefined, wish, { ...bank(trueFalse('q')), 'exam/juan/index.yaml': paper }),
  ).rejects.toThrow(sentence);
});
