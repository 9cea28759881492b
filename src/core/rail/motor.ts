import * as z from 'zod/mini';

/** What a page may ask the bridge's motor, over its WebSocket. */
export const motorOrderSchema = z.discriminatedUnion('do', [
  /** To a place on the wall; `stop` only names it. */
  z.strictObject({
    do: z.literal('go'),
    mm: z.number().check(z.gte(-1_000_000), z.lte(1_000_000)),
    stop: z.optional(z.string().check(z.maxLength(80))),
  }),
  z.strictObject({ do: z.literal('stop') }),
  /** Stands until somebody releases it, also over a restart of the bridge. */
  z.strictObject({ do: z.literal('emergency') }),
  /** Only where a person has pressed for it. */
  z.strictObject({ do: z.literal('release') }),
  /** Once a second while something moves: who falls silent has gone, and the motor stops. */
  z.strictObject({ do: z.literal('alive') }),
]);

export type MotorOrder = z.infer<typeof motorOrderSchema>;

/** Why the motor does not go, or goes no more. */
export const motorReasons = {
  uncalibrated: '还没有校准，不知道滑到哪里会停。',
  'position-lost': '读不到位置，电机已停。',
  emergency: '已急停。确认安全以后，请工作人员解除。',
  limit: '要去的地方在允许的范围以外。',
  'off-limits': '滑出了允许的范围，电机已停。',
  'no-drive': '驱动器没有接上。',
  'no-answer': '驱动器没有回答。',
  'drive-fault': '驱动器报告了故障。',
  'client-gone': '发出指令的页面走了，电机已停。',
  stalled: '推不动：几秒钟没有前进，电机已停。',
  'wrong-way': '走的方向反了，电机已停。请检查接线，或重新校准。',
  'too-fast': '走得比限速快，电机已停。',
  'bad-order': '看不懂这条指令。',
} as const;

export type MotorReason = keyof typeof motorReasons;

const reason = z.enum(Object.keys(motorReasons) as [MotorReason, ...MotorReason[]]);

/** What the bridge says of the motor, whenever it changes. */
export const motorStateSchema = z.object({
  st: z.enum(['idle', 'moving', 'stopped', 'emergency']),
  /** Why it was stopped. */
  why: z.optional(reason),
  /** Where it goes. */
  mm: z.optional(z.number()),
  stop: z.optional(z.string()),
});

export type MotorState = z.infer<typeof motorStateSchema>;

/** From the bridge: the motor's state, or that an order was refused. */
export const motorNewsSchema = z.union([z.object({ motor: motorStateSchema }), z.object({ refused: reason })]);

export type MotorNews = z.infer<typeof motorNewsSchema>;
