import { z } from 'astro/zod';
import { text } from '@/kit/work/text.schema.ts';

const dataMistake = '「数据」写成 [["2020 年", 31], ["2022 年", 45]] 这样，外面用单引号；名称用双引号，数字不用';

const entry = z.tuple([z.string({ error: dataMistake }).min(1), z.number({ error: dataMistake })], {
  error: dataMistake,
});

/** The attribute holds JSON; text that is not JSON is left for the schema to refuse. */
function parseJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** `<Chart kind="bar" title="…" unit="个" data='[["2020 年", 31]]' note="…" />` */
export const chartSchema = z
  .strictObject({
    kind: z.enum(['bar', 'line', 'share']).meta({
      title: '种类',
      description: 'bar 柱形，line 折线，share 占比（各项加起来是 100）',
      example: 'bar',
    }),
    title: text(60).meta({ title: '图表标题', description: '图表说的是什么', example: '党支部数量' }),
    unit: text(12).optional().meta({ title: '单位', description: '数字的单位', example: '个' }),
    data: z.preprocess(parseJson, z.array(entry, { error: dataMistake }).min(2).max(24)).meta({
      title: '数据',
      description: '名称和数字的列表，写在单引号里',
      example: '[["2020 年", 31], ["2022 年", 45]]',
    }),
    note: text(200).optional().meta({ title: '注', description: '数据来源或说明', example: '资料来源：…' }),
  })
  .superRefine(({ kind, data }, context) => {
    if (kind !== 'share') return;
    const sum = data.reduce((total, [, value]) => total + value, 0);
    if (Math.abs(sum - 100) <= 0.5) return;
    const message = `占比图（share）的各项要加起来是 100，现在是 ${Number(sum.toFixed(2))}`;
    context.addIssue({ code: 'custom', path: ['data'], message });
  });
