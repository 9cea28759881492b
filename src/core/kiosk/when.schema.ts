import * as z from 'zod/mini';

/** Names of the days of a week, from Monday. */
export const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** `HH:MM-HH:MM`; an end before its beginning is on the next day, `24:00` is its very end. */
const hours = z.string().check(
  z.regex(
    /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/,
    '「时段」要写成 08:30-11:30 这样；过了半夜的写成 22:00-06:00。时和分各两位，中间是英文的冒号和短横，外面加引号',
  ),
  z.refine((value) => {
    const [from, until] = value.split('-');
    return from !== until;
  }, '「时段」的开始和结束是同一刻。全天就不用写 hours；要写一整天，请写 00:00-24:00'),
);

/** Astro's reader of YAML makes a plain date a Date at midnight UTC, ours leaves it as text: both become the text. */
const day = z
  .pipe(
    z.transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)),
    z.string().check(z.refine(isDay, '日期要写成 2026-10-01 这样，年四位、月和日各两位，而且真有这一天')),
  )
  .register(z.globalRegistry, { title: '日期', example: '2026-10-01' });

function isDay(text: string): boolean {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1, date));
  return /^\d{4}-\d\d-\d\d$/.test(text) && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
}

/** Times of the site's zone: of the hours, the days and the dates that are named, all must fit; what is not named always fits. */
export const whenSchema = z
  .strictObject({
    hours: z.optional(z.array(hours).check(z.minLength(1), z.maxLength(12))).register(z.globalRegistry, {
      title: '时段',
      description: '一天里从几点到几点，可以有几段；过半夜的算前一天的',
      example: "['08:30-11:30', '14:00-17:30']",
    }),
    days: z
      .optional(
        z.array(z.enum(weekdays, `「星期」只能写 ${weekdays.join('、')}`)).check(z.minLength(1), z.maxLength(7)),
      )
      .register(z.globalRegistry, {
        title: '星期',
        description: '星期几；不写就是每一天',
        example: '[周一, 周二, 周三, 周四, 周五]',
      }),
    from: z.optional(day).register(z.globalRegistry, {
      title: '从哪天起',
      description: '第一天，含这一天',
      example: '2026-10-01',
    }),
    until: z.optional(day).register(z.globalRegistry, {
      title: '到哪天止',
      description: '最后一天，含这一天',
      example: '2026-10-07',
    }),
  })
  .check(
    z.refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
      path: ['until'],
      error: '「到哪天止」早于「从哪天起」，永远轮不到。请把 until 改成更晚的日期',
    }),
  );

/** When something is so. */
export type When = z.output<typeof whenSchema>;
