import { expect, test } from 'vitest';
import type { Person } from '@/core/people/person.ts';
import { changesTo, draftOf, emptyDraft, mistakesIn, withRole } from './draft.ts';

const person: Person = {
  ...{ id: 'p1', name: 'lin', displayName: '林小满', branch: 'b1', roles: ['member'], organises: null },
  ...{ created: 0, signedIn: null, deactivated: null, oneTimeUntil: null, mayChange: true },
};

test('nothing is asked for what did not change', () => {
  expect(changesTo(person, draftOf(person))).toEqual([]);
  expect(changesTo(person, { ...draftOf(person), name: ' ｌｉｎ ' })).toEqual([]);
});

test('only what changed is asked for', () => {
  const draft = { ...withRole(draftOf(person), 'organiser', true), organises: 'b2', branch: null, name: 'lin2' };
  expect(changesTo(person, draft)).toEqual([
    { path: '/api/office/members/edit', body: { id: 'p1', name: 'lin2', displayName: '林小满' } },
    { path: '/api/office/members/roles', body: { id: 'p1', roles: ['member', 'organiser'], organises: 'b2' } },
    { path: '/api/office/members/move', body: { ids: ['p1'], branch: null } },
  ]);
});

test('whoever is no organiser any more organises nothing', () => {
  const organiser = { ...withRole(emptyDraft('b1'), 'organiser', true), organises: 'b1' };
  expect(withRole(organiser, 'organiser', false)).toEqual(emptyDraft('b1'));
});

test('what is missing or misspelt is said beside its field', () => {
  const organiser = withRole(emptyDraft(null), 'organiser', true);
  expect(mistakesIn(organiser, { mustHaveBranch: true })).toEqual({
    name: '请填写用户名。',
    displayName: '请填写姓名。',
    branch: '请选择支部。',
    organises: '请选择组织员负责哪个支部。',
  });
  const misspelt = { ...emptyDraft(null), name: '=lin', displayName: '<林>' };
  expect(mistakesIn(misspelt, { mustHaveBranch: false })).toEqual({
    name: '用户名以文字或数字开头，里面只能有文字、数字和 . _ - @，不能有空格。',
    displayName: '姓名里只能有文字、数字、空格、间隔号和括号。',
  });
  const long = { ...emptyDraft(null), name: 'a'.repeat(65), displayName: '林'.repeat(65) };
  expect(mistakesIn(long, { mustHaveBranch: false })).toEqual({
    name: '用户名最多 64 个字符。',
    displayName: '姓名最多 64 个字符。',
  });
});
