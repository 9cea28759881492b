import type { AuditAction, AuditEntry } from '@/core/people/audit.ts';
import { roleNames } from '@/core/people/role.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { dayOf } from '@/office/desk/day.ts';
import { stateNames } from '@/office/members/state-names.data.ts';
import { fieldNames } from './field-names.data.ts';

/** Entries of these hold, for each field, what it was and what it became. */
const changes: ReadonlySet<AuditAction> = new Set([
  'member-edited',
  'member-moved',
  'roles-changed',
  'branch-moved',
  'branch-renamed',
  'kiosk-screen-edited',
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
    if (value === null || value === undefined || value === '') return phrase('无');
    if (value === true) return phrase('是');
    if (Array.isArray(value)) return value.map((one) => words(field, one)).join(phrase('、')) || phrase('无');
    if (typeof value === 'object') return said(value as AuditEntry['detail']);
    if (field === 'since') return dayOf(value as number);
    const text = String(value as string | number);
    if (field === 'branch' && text === 'none') return phrase('没有支部');
    if (field === 'state') return anyPhrase((stateNames as { [state: string]: string })[text] ?? text);
    if (branchFields.has(field)) return branchName(text) ?? phrase('已删除的支部');
    return field === 'roles' || field === 'role'
      ? anyPhrase((roleNames as { [role: string]: string })[text] ?? text)
      : text;
  };
  const said = (fields: AuditEntry['detail']): string =>
    Object.entries(fields)
      // What is not so goes without saying.
      .filter(([, value]) => value !== false)
      .map(([field, value]) => nameOf(field, action) + phrase('：') + inTurn(value, (one) => words(field, one)))
      .join(phrase('；'));
  const inTurn = (value: unknown, say: (one: unknown) => string): string =>
    changes.has(action) && Array.isArray(value) ? value.map(say).join(' → ') : say(value);
  return said(detail);
}

function nameOf(field: string, action: AuditAction): string {
  if (field === 'name' && action.startsWith('branch-')) return phrase('名称');
  return anyPhrase(fieldNames[field] ?? field);
}
