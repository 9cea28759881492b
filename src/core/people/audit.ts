import * as z from 'zod/mini';

/** What the audit log keeps, and what it is called. */
export const auditActions = {
  'sign-in': '登录',
  'sign-in-failed': '登录失败',
  'locked-out': '暂停登录',
  'sign-out': '退出',
  'password-changed': '修改自己的密码',
  'password-change-failed': '修改密码时原密码错误',
  'study-erased': '清除自己的学习数据',
  'member-added': '添加成员',
  'member-edited': '修改成员资料',
  'member-moved': '调整支部',
  'roles-changed': '调整角色',
  'password-reset': '重置密码',
  'member-deactivated': '停用账号',
  'member-reactivated': '恢复账号',
  'points-corrected': '更正积分',
  'sessions-ended': '结束登录状态',
  'members-imported': '导入成员',
  'members-exported': '导出成员',
  'branch-added': '新建支部',
  'branch-renamed': '支部改名',
  'branch-moved': '移动支部',
  'branch-removed': '删除支部',
  'audit-exported': '导出日志',
  'exam-scheduled': '安排考试',
  'exam-edited': '修改考试',
  'exam-closed': '提前结束考试',
  'exam-extended': '给考生延时',
  'exam-removed': '删除考试',
  'exam-adjusted': '改动考试得分',
  'exam-late-decided': '决定迟到作答是否计分',
  'exam-appeal-answered': '答复考试异议',
  'exam-exported': '导出考试数据',
  'visit-edited': '修改讲解记录',
  'visits-exported': '导出讲解记录',
  'kiosk-code-made': '给出大屏登记码',
  'kiosk-enrolled': '登记大屏',
  'kiosk-screen-edited': '修改大屏资料',
  'kiosk-withdrawn': '停用大屏',
  'kiosk-told': '遥控大屏',
  'kiosk-configured': '修改一体机设置',
  'kiosk-figures-exported': '导出大屏统计',
} as const;

export type AuditAction = keyof typeof auditActions;

const actions = Object.keys(auditActions) as [AuditAction, ...AuditAction[]];

/** Who or what an entry is about: its id, and its name at that time. */
const subject = z.nullable(z.object({ id: z.string(), name: z.string() }));

/** One line of the audit log. */
export const auditEntrySchema = z.object({
  /** 1, 2, 3 …, without gaps. */
  sequence: z.number(),
  at: z.number(),
  action: z.enum(actions),
  /** Who did it; null: nobody known, or the server itself. */
  actor: subject,
  /** Whom or what it was done to. */
  target: subject,
  /** The address the request came from. */
  address: z.string(),
  /** What changed: for each field what it was and what it became; or facts of the action. Never a password. */
  detail: z.record(z.string(), z.unknown()),
  /** SHA-256 over the entry and the hash before it, in hex. */
  hash: z.string(),
});

export type AuditEntry = z.infer<typeof auditEntrySchema>;

const time = z.coerce.number().check(z.int(), z.gte(0), z.lte(8.64e15));

/** `GET /api/office/audit`, and `GET /api/office/audit/export` (CSV) with the same filters. */
export const auditFilter = z.object({
  action: z.optional(z.enum(actions)),
  /** Whose doing, or who was its target. */
  member: z.optional(z.string().check(z.maxLength(64), z.regex(/^[\w-]+$/))),
  /** From this time on, and before that one. */
  from: z.optional(time),
  until: z.optional(time),
});

export const auditQuery = z.object({
  ...auditFilter.shape,
  /** Entries older than this sequence: `next` of the page before. */
  before: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(Number.MAX_SAFE_INTEGER))),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(200)), 50),
});

/** Newest first. */
export const auditAnswer = z.object({ entries: z.array(auditEntrySchema), next: z.nullable(z.number()) });

/** `GET /api/office/audit/verify` */
export const auditVerdict = z.object({
  /** How many entries were checked. */
  entries: z.number(),
  /** Where the chain is broken first; null: nowhere. */
  broken: z.nullable(z.object({ sequence: z.number(), text: z.string() })),
  /** The newest hash: whoever notes it down can show later that nothing before was rewritten. */
  hash: z.string(),
});
