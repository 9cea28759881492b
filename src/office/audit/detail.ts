import type { AuditAction, AuditEntry } from '@/core/people/audit.ts';
import { roleNames } from '@/core/people/role.ts';
import { dayOf } from '@/office/desk/day.ts';
import { stateNames } from '@/office/members/filters.ts';

/** What the fields of an entry's detail are called. What is not known here is shown by its own name. */
const fieldNames: { readonly [field: string]: string } = {
  name: '用户名',
  displayName: '姓名',
  branch: '支部',
  parent: '上级',
  roles: '角色',
  organises: '负责支部',
  count: '数量',
  rows: '人数',
  branches: '新建支部',
  shared: '公用电脑',
  text: '查找',
  state: '状态',
  role: '角色',
  since: '从哪天起加入',
};

/** Entries of these hold, for each field, what it was and what it became. */
const changes: ReadonlySet<AuditAction> = new Set([
  'member-edited',
  'member-moved',
  'roles-changed',
  'branch-moved',
  'branch-renamed',
]);

const branchFields: ReadonlySet<string> = new Set(['branch', 'parent', 'organises']);

/**
 * What an entry says besides who and whom, in one line: `姓名：林小曼 → 林小满`.
 * @param branchName the name of a branch by its id; undefined where it is gone
 */
export function detailInWords(
  { action, detail }: Pick<AuditEntry, 'action' | 'detail'>,
  branchName: (id: string) => string | undefined,
): string {
  const words = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '无';
    if (value === true) return '是';
    if (Array.isArray(value)) return value.map((one) => words(field, one)).join('、') || '无';
    if (typeof value === 'object') return said(value as AuditEntry['detail']);
    if (field === 'since') return dayOf(value as number);
    const text = String(value as string | number);
    if (field === 'branch' && text === 'none') return '没有支部';
    if (field === 'state') return (stateNames as { [state: string]: string })[text] ?? text;
    if (branchFields.has(field)) return branchName(text) ?? '已删除的支部';
    return field === 'roles' || field === 'role' ? ((roleNames as { [role: string]: string })[text] ?? text) : text;
  };
  const said = (fields: AuditEntry['detail']): string =>
    Object.entries(fields)
      // What is not so goes without saying.
      .filter(([, value]) => value !== false)
      .map(([field, value]) => `${nameOf(field, action)}：${inTurn(value, (one) => words(field, one))}`)
      .join('；');
  const inTurn = (value: unknown, say: (one: unknown) => string): string =>
    changes.has(action) && Array.isArray(value) ? value.map(say).join(' → ') : say(value);
  return said(detail);
}

function nameOf(field: string, action: AuditAction): string {
  if (field === 'name' && action.startsWith('branch-')) return '名称';
  return fieldNames[field] ?? field;
}
