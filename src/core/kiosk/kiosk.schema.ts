import * as z from 'zod/mini';
import { idPattern, isActivity, type Activity } from '@/core/place/place.ts';
import { whenSchema } from './when.schema.ts';

const about = z.globalRegistry;

/** Text of at most `max` characters; YAML reads `1927` as a number, and an editor means the text. */
const text = (max: number) =>
  z.pipe(
    z.transform((value) => (typeof value === 'number' ? String(value) : value)),
    z.string().check(z.trim(), z.minLength(1), z.maxLength(max)),
  );

const kinds = 'course、lesson、reading、hall、panorama、video、quiz 或 rail';

/** A work, or a part of one: `hall/x`, `hall/x#exhibit`. */
const place = z.string().check(
  z.refine(isPlace, {
    error: `作品要写成 类别/编号，如 hall/jin-ye-chang-lang；类别是 ${kinds}。里面的一处在后面加 #编号`,
  }),
) as z.ZodMiniType<KioskPlace>;

/** What a kiosk opens: a work, or a part of it behind `#`. */
export type KioskPlace = Activity | `${Activity}#${string}`;

/** Whether a text names a work that kiosks can show, or a part of one. */
export function isPlace(value: string): value is KioskPlace {
  const [work = '', part] = value.split('#');
  return isActivity(work) && !work.startsWith('notice/') && part !== '' && value.length <= 200;
}

const scene = z
  .strictObject({
    work: z.optional(place).register(about, {
      title: '作品',
      description: '画面取自哪个作品；不写哪一处，就每一轮换一幅',
      example: 'hall/jin-ye-chang-lang',
    }),
    says: z.optional(text(60)).register(about, {
      title: '一句话',
      description: '画面上的一句话；不写就用作品或展品的名字',
      example: '一片叶子，从田里走到国门',
    }),
    figure: z.optional(text(12)).register(about, {
      title: '数字',
      description: '一句话上面的大数字，连单位一起写',
      example: '438 公里',
    }),
    source: z.optional(text(60)).register(about, {
      title: '出处',
      description: '数字或说法从哪里来',
      example: '人民网云南频道，2022 年 12 月 20 日',
    }),
    seconds: z.optional(z.number().check(z.minimum(5), z.maximum(120))).register(about, {
      title: '几秒',
      description: '这一幕停多久；不写就是 14 秒',
      example: '20',
    }),
  })
  .check(
    z.refine(({ work, says }) => work !== undefined || says !== undefined, {
      path: ['says'],
      error: '这一幕没有画面，也没有话。请加上 work: 作品，或者 says: 一句话',
    }),
    z.refine(({ figure, says }) => figure === undefined || says !== undefined, {
      path: ['says'],
      error: '有「数字」，就要有「一句话」说明它是什么。请加上一行：says: 全州烟草系统的基层党组织',
    }),
  );

const programme = z.strictObject({
  id: z
    .string()
    .check(z.maxLength(80), z.regex(idPattern, '编号只能用小写字母、数字和单个连字符，如 ping-ri'))
    .register(about, {
      title: '编号',
      description: '这个节目的编号，播放记录里用它，写好后不改',
      example: 'ping-ri',
    }),
  title: text(20).register(about, { title: '标题', description: '这个节目的名字，观众看不到', example: '平日' }),
  when: z.optional(whenSchema).register(about, {
    title: '什么时候',
    description: '什么时候放；不写就一直放',
    example: "{ hours: ['08:30-17:30'] }",
  }),
  alone: z._default(z.boolean(), false).register(about, {
    title: '独占',
    description: '写 true 时，轮到它就只放它，如节日专题',
    example: 'true',
  }),
  scenes: z.array(scene).check(z.minLength(1), z.maxLength(40)).register(about, {
    title: '画面',
    description: '按先后列出的各幕',
    example: '[{ work: hall/jin-ye-chang-lang }]',
  }),
});

const group = z.strictObject({
  title: text(12).register(about, { title: '标题', description: '这一组叫什么', example: '走进去' }),
  works: z.array(place).check(z.minLength(1), z.maxLength(12)).register(about, {
    title: '作品',
    description: '这一组里可以打开的作品，按先后',
    example: '[hall/jin-ye-chang-lang, video/san-wan]',
  }),
});

const volume = z.strictObject({
  when: z.optional(whenSchema).register(about, {
    title: '什么时候',
    description: '什么时候用这个音量；不写就是其余时间',
    example: "{ hours: ['08:30-11:30'] }",
  }),
  level: z.int().check(z.minimum(0), z.maximum(100)).register(about, {
    title: '音量',
    description: '最大音量的百分之几，0 是静音',
    example: '60',
  }),
});

/** A kiosk: what a screen shows by itself, what visitors may open there, and how it behaves. `content/kiosk/<id>.yaml`. */
export const kioskSchema = z
  .strictObject({
    id: z
      .string()
      .check(z.maxLength(80), z.regex(idPattern, '编号只能用小写字母、数字和单个连字符，如 chang-lang'))
      .register(about, {
        title: '编号',
        description: '一体机的编号，与文件同名，写好后永远不改',
        example: 'chang-lang',
      }),
    format: z.literal(1, '「格式版本」现在只能写 1。请写成：format: 1').register(about, {
      title: '格式版本',
      description: '一体机文件的格式版本，现在是 1',
      example: '1',
    }),
    title: text(30).register(about, {
      title: '标题',
      description: '一体机的名字，写它在哪里',
      example: '长廊入口的竖屏',
    }),
    sentence: text(24).register(about, {
      title: '一句话',
      description: '没有人的时候屏幕上的一句话，不超过 24 个字',
      example: '伸手，翻开一片叶子的路',
    }),
    touch: z._default(text(12), '轻触屏幕').register(about, {
      title: '请人触摸',
      description: '请人伸手的几个字；不写就是“轻触屏幕”',
      example: '轻触屏幕',
    }),
    programmes: z.array(programme).check(z.minLength(1), z.maxLength(20)).register(about, {
      title: '节目',
      description: '没有人的时候放什么',
      example: '[{ id: ping-ri, title: 平日, scenes: [{ work: hall/jin-ye-chang-lang }] }]',
    }),
    home: z.array(group).check(z.minLength(1), z.maxLength(6)).register(about, {
      title: '首屏',
      description: '有人触摸后看到的几组作品',
      example: '[{ title: 走进去, works: [hall/jin-ye-chang-lang] }]',
    }),
    begin: z.optional(place).register(about, {
      title: '直接打开',
      description: '有人触摸后不看首屏、直接打开的作品，如滑轨',
      example: 'rail/yi-pian-ye-de-lu',
    }),
    idle: z
      ._default(z.int().check(z.minimum(15), z.maximum(900)), 60)
      .register(about, { title: '闲置几秒', description: '没有人碰多少秒以后问“还在看吗”', example: '60' }),
    ask: z
      ._default(z.int().check(z.minimum(5), z.maximum(60)), 15)
      .register(about, { title: '问几秒', description: '问过多少秒没有人答，就回到开头', example: '15' }),
    sound: z._default(z.array(volume).check(z.maxLength(12)), []).register(about, {
      title: '声音',
      description: '什么时候多大声，先写的先算；不写就是 70',
      example: "[{ when: { hours: ['08:30-17:30'] }, level: 60 }, { level: 0 }]",
    }),
    dark: z._default(z.array(whenSchema).check(z.maxLength(12)), []).register(about, {
      title: '熄屏',
      description: '什么时候屏幕全黑；有人碰会亮',
      example: "[{ hours: ['20:00-07:30'] }]",
    }),
    night: z._default(z.array(whenSchema).check(z.maxLength(12)), []).register(about, {
      title: '夜色',
      description: '什么时候用夜里的颜色：底色深，字和画面柔，不刺走廊里的眼',
      example: "[{ hours: ['18:00-07:30'] }]",
    }),
    lowReach: z._default(z.boolean(), false).register(about, {
      title: '低位',
      description: '写 true 时，要碰的都在屏幕下半部分，坐轮椅的人够得着',
      example: 'true',
    }),
    textSize: z._default(z.enum(['large', 'larger']), 'large').register(about, {
      title: '字号',
      description: '作品里的字：large 大，larger 更大；不写就是 large',
      example: 'larger',
    }),
    handOff: z._default(z.boolean(), true).register(about, {
      title: '二维码',
      description: '写 false 时，不显示“带走看”的二维码',
      example: 'false',
    }),
  })
  .check(
    z.superRefine(({ programmes }, context) => {
      const ids = programmes.map(({ id }) => id);
      ids.forEach((id, index) => {
        if (ids.indexOf(id) !== index)
          context.addIssue({
            code: 'custom',
            path: ['programmes', index, 'id'],
            message: `两个节目的编号都是 ${id}。请改其中一个`,
          });
      });
    }),
  );

export type KioskConfig = z.output<typeof kioskSchema>;
export type Programme = KioskConfig['programmes'][number];
export type Scene = Programme['scenes'][number];
