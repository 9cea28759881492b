import * as z from 'zod/mini';

/** The columns of a list of people, and what their headings may be called; the first is the usual name. */
export const importColumns = {
  name: ['用户名', '登录名', '账号', '工号'],
  displayName: ['姓名', '名字'],
  branch: ['支部', '所属支部', '党支部', '部门'],
  roles: ['角色'],
  organises: ['负责支部', '组织的支部'],
} as const;

export type ImportColumn = keyof typeof importColumns;

/** At most so many people in a file. */
export const importLimit = 50_000;
/** At most so many bytes. */
export const importFileLimit = 16 * 1024 * 1024;

/** What can be wrong in a file. */
export const mistakeKinds = [
  'missing-column',
  'unknown-column',
  'repeated-column',
  'missing',
  'too-long',
  'forbidden-character',
  'scientific-number',
  'not-text',
  'repeated-name',
  'name-taken',
  'unknown-branch',
  'ambiguous-branch',
  'unknown-role',
  'role-not-yours',
  'organises-without-role',
  'organises-missing',
  'too-many-rows',
] as const;

export type MistakeKind = (typeof mistakeKinds)[number];

/** Something wrong in one cell, in words. */
export const mistakeSchema = z.object({
  /** As table programs count: the headings are row 1. */
  row: z.number(),
  /** The heading of the column. */
  column: z.string(),
  kind: z.enum(mistakeKinds),
  /** What stands there, shortened. */
  value: z.string(),
  /** What is wrong and what to do, in Chinese. */
  text: z.string(),
});

export type Mistake = z.infer<typeof mistakeSchema>;

/**
 * `POST /api/office/import/check?createBranches=…`: the file itself is the body (`text/csv`, or the type of .xlsx).
 * Changes nothing. `POST /api/office/import/report` takes the same and answers every mistake as CSV.
 */
export const importQuery = z.object({
  /** Whether branches that don't exist are made; otherwise they are mistakes. */
  createBranches: z._default(z.enum(['true', 'false']), 'false'),
});

export const importReport = z.object({
  /** People in the file. */
  rows: z.number(),
  /** How many mistakes there are, by kind, and the first of them. */
  mistakeCount: z.number(),
  counts: z.array(z.object({ kind: z.enum(mistakeKinds), count: z.number() })),
  mistakes: z.array(mistakeSchema),
  /** Branches that would be made, as paths (`州局/富宁县局`). */
  branches: z.array(z.string()),
  /** How many would be made in each role besides `member`. */
  editors: z.number(),
  organisers: z.number(),
  administrators: z.number(),
  /** The first people as they would be made. */
  preview: z.array(z.object({ name: z.string(), displayName: z.string(), branch: z.string(), roles: z.string() })),
  /** To be sent back with the same file for making all this; null while there are mistakes. */
  token: z.nullable(z.string()),
});

export type ImportReport = z.infer<typeof importReport>;

/** `POST /api/office/import/confirm?token=…&createBranches=…`, the body being the same file. */
export const confirmQuery = z.object({
  createBranches: importQuery.shape.createBranches,
  token: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** The one-time passwords are shown this once: for the slips. */
export const importAnswer = z.object({
  made: z.array(
    z.object({
      name: z.string(),
      displayName: z.string(),
      /** As a path; empty: none. */
      branch: z.string(),
      oneTimePassword: z.string(),
    }),
  ),
  /** Until when the passwords are good. */
  until: z.number(),
});
