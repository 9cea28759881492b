import { expect, it } from 'vitest';
import { treeOf } from './tree.ts';

const tree = treeOf([
  { id: 'c', parent: 'b', name: '三' },
  { id: 'b', parent: 'a', name: '二' },
  { id: 'd', parent: 'a', name: '一' },
  { id: 'a', parent: null, name: '州局' },
  { id: 'x', parent: 'gone', name: '无上级' },
]);

it('goes from the top down, siblings by name', () => {
  expect(tree.from(null).map(({ id }) => id)).toEqual(['a', 'd', 'b', 'c', 'x']);
  expect(tree.from('b').map(({ id }) => id)).toEqual(['b', 'c']);
  expect(tree.from('nowhere')).toEqual([]);
});

it('knows what is below what', () => {
  expect(tree.isWithin('c', 'a')).toBe(true);
  expect(tree.isWithin('a', 'a')).toBe(true);
  expect(tree.isWithin('a', 'c')).toBe(false);
  expect(tree.isWithin(null, 'a')).toBe(false);
});

it('names paths', () => {
  expect(tree.pathOf('c')).toBe('州局/二/三');
});
