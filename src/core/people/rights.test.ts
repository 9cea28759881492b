import { expect, it } from 'vitest';
import { mayChange, mayGive } from './rights.ts';
import type { Role } from './role.ts';
import { treeOf } from './tree.ts';

const tree = treeOf([
  { id: 'top', parent: null, name: '州局' },
  { id: 'mine', parent: 'top', name: '富宁' },
  { id: 'below', parent: 'mine', name: '一组' },
  { id: 'other', parent: 'top', name: '马关' },
]);
const organiser = { id: 'o', top: 'mine' };
const administrator = { id: 'a', top: null };

it.each<[Role[], string | null, boolean]>([
  [['member'], null, true],
  [['member', 'organiser'], 'below', true],
  [['member', 'organiser'], 'mine', false],
  [['member', 'organiser'], 'top', false],
  [['member', 'organiser'], 'other', false],
  [['member', 'editor'], null, false],
  [['member', 'administrator'], null, false],
])('an organiser may give %j of %s: %s; an administrator anything', (roles, organises, may) => {
  expect(mayGive(organiser, { roles, organises }, tree)).toBe(may);
  expect(mayChange(organiser, { id: 'm', branch: 'below', roles, organises }, tree)).toBe(may);
  expect(mayChange(organiser, { id: 'm', branch: 'other', roles, organises }, tree)).toBe(false);
  expect(mayChange(organiser, { id: 'o', branch: 'below', roles, organises }, tree)).toBe(false);
  expect(mayGive(administrator, { roles, organises }, tree)).toBe(true);
  expect(mayChange(administrator, { id: 'm', branch: null, roles, organises }, tree)).toBe(true);
});
