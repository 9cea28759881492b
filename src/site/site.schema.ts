import { z } from 'astro/zod';

/** A line of text of at most `max` characters. */
function text(max: number) {
  return z.string().trim().min(1).max(max);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What `content/site.yaml` says about this installation. */
export const siteSchema = z.strictObject({
  name: text(40).meta({ title: '站名', description: '网站的全名', example: '文山金叶先锋学廊' }),
  shortName: text(10).meta({ title: '短站名', description: '地方小的时候用的站名', example: '学廊' }),
  description: text(200).meta({ title: '网站说明', description: '一句话说明网站是什么', example: '线上学习长廊' }),
  organisation: text(60).meta({ title: '单位', description: '单位全称', example: '文山州烟草专卖局' }),
  timeZone: z
    .string()
    .refine(isTimeZone, { error: '没有这个时区。中国内地请写 Asia/Shanghai' })
    .meta({ title: '时区', description: '决定日期、连续天数和截止时间', example: 'Asia/Shanghai' }),
  yearlyGoalHours: z.number().positive().max(1000).meta({
    title: '年度学时目标',
    description: '每人每年的学习小时数',
    example: '32',
  }),
  activityBase: z
    .url({ protocol: /^https?$/, error: '「学习活动的网址前缀」要写完整，以 https:// 或 http:// 开头' })
    .meta({
      title: '学习活动的网址前缀',
      description: '学习记录里作品名称的前缀，安装时定下，以后不改',
      example: 'https://xuelang.example/activity',
    }),
  footer: text(200).meta({ title: '页脚', description: '每页最下面的一行字', example: '文山州烟草专卖局' }),
  home: z
    .strictObject({
      title: text(40).meta({ title: '首页标题', description: '首页最大的一行字', example: '沿着走廊，走进课堂' }),
      lead: text(120).meta({ title: '首页引语', description: '首页标题下的一句话', example: '每课三到八分钟。' }),
    })
    .meta({ title: '首页', description: '首页的文字', example: '{ title: 标题, lead: 引语 }' }),
  english: z
    .strictObject({
      name: text(60).optional().meta({ title: '英文站名', example: 'Wenshan Learning Corridor' }),
      shortName: text(20).optional().meta({ title: '英文短站名', example: 'Xuelang' }),
      description: text(300).optional().meta({ title: '英文网站说明', example: 'A corridor of short lessons' }),
      footer: text(300).optional().meta({ title: '英文页脚', example: 'Wenshan Tobacco Monopoly Administration' }),
      homeTitle: text(80).optional().meta({ title: '英文首页标题', example: 'Along the corridor, into the classroom' }),
      homeLead: text(240).optional().meta({ title: '英文首页引语', example: 'Three to eight minutes a lesson.' }),
    })
    .optional()
    .meta({
      title: '英文界面',
      description: '英文界面里网站叫什么；不写的照中文',
      example: '{ name: Learning Corridor }',
    }),
});

export type Site = z.output<typeof siteSchema>;
