import { expect, test } from 'vitest';
import { detailInWords } from './detail.ts';
import { auditQueryOf, parseAuditFilters } from './filters.ts';

const branches = new Map([
  ['b1', '富宁县局'],
  ['b2', '机关支部'],
]);
const nameOf = (id: string) => branches.get(id);

test('what changed is said with what it was', () => {
  const edited = { displayName: ['林小曼', '林小满'], name: ['lin', 'lin2'] };
  expect(detailInWords({ action: 'member-edited', detail: edited }, nameOf)).toBe(
    '姓名：林小曼 → 林小满；用户名：lin → lin2',
  );
  expect(detailInWords({ action: 'member-moved', detail: { branch: ['b1', null] } }, nameOf)).toBe(
    '支部：富宁县局 → 无',
  );
  const roles = { roles: [['member'], ['member', 'organiser']], organises: [null, 'b9'] };
  expect(detailInWords({ action: 'roles-changed', detail: roles }, nameOf)).toBe(
    '角色：成员 → 成员、组织员；负责支部：无 → 已删除的支部',
  );
  expect(detailInWords({ action: 'branch-renamed', detail: { name: ['一支部', '二支部'] } }, nameOf)).toBe(
    '名称：一支部 → 二支部',
  );
});

test('facts are said as they are', () => {
  const added = { name: 'lin', branch: 'b2', roles: ['member', 'editor'], organises: null };
  expect(detailInWords({ action: 'member-added', detail: added }, nameOf)).toBe(
    '用户名：lin；支部：机关支部；角色：成员、编辑；负责支部：无',
  );
  expect(detailInWords({ action: 'sign-in', detail: { shared: true } }, nameOf)).toBe('公用电脑：是');
  expect(detailInWords({ action: 'sign-in', detail: { shared: false } }, nameOf)).toBe('');
  expect(detailInWords({ action: 'sign-out', detail: {} }, nameOf)).toBe('');
});

test('filters from the address; what is not understood is left out', () => {
  expect(parseAuditFilters('?action=sign-in&member=m1&from=2026-11-01&until=soon')).toEqual({
    action: 'sign-in',
    member: 'm1',
    from: '2026-11-01',
    until: '',
  });
  expect(parseAuditFilters('?action=toString').action).toBe('');
});

test('the last day is shown to its end', () => {
  const { from, until } = auditQueryOf({ action: '', member: '', from: '2026-11-01', until: '2026-11-01' });
  expect(until! - from!).toBe(24 * 3_600_000);
});
