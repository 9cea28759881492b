import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Branch } from '@/core/people/branch.ts';
import { treeOf } from '@/core/people/tree.ts';
import { stepFor } from './keys.ts';
import { above, membersBelow, rowsOf } from './rows.ts';
import { shortPath } from './short-path.ts';

const branch = (id: string, parent: string | null, members = 0): Branch => ({ id, parent, name: id, members });

const sample = treeOf([
  branch('a', null, 1),
  branch('b', 'a', 2),
  branch('c', 'b', 4),
  branch('d', 'a', 8),
  branch('z', null, 16),
]);

const idsOf = (open: string[]): string[] => rowsOf(sample, new Set(open)).map(({ id }) => id);

describe('the lines of the tree', () => {
  test('show what is below open branches only', () => {
    expect(idsOf([])).toEqual(['a', 'z']);
    expect(idsOf(['b'])).toEqual(['a', 'z']);
    expect(idsOf(['a', 'b'])).toEqual(['a', 'b', 'c', 'd', 'z']);
  });

  test('say where they stand, and how many members there are in all', () => {
    expect(rowsOf(sample, new Set(['a']))).toMatchObject([
      { id: 'a', level: 1, position: 1, siblings: 2, isOpen: true, members: 15 },
      { id: 'b', level: 2, position: 1, siblings: 2, isOpen: false, members: 6 },
      { id: 'd', level: 2, position: 2, siblings: 2, isOpen: undefined, members: 8 },
      { id: 'z', level: 1, position: 2, siblings: 2, isOpen: undefined, members: 16 },
    ]);
    expect(above(sample, 'c')).toEqual(['b', 'a']);
  });

  test('a path leaves out the top where there is but one', () => {
    expect(shortPath(sample, 'c')).toEqual(['a', 'b', 'c']);
    const single = treeOf([branch('a', null), branch('b', 'a')]);
    expect(shortPath(single, 'b')).toEqual(['b']);
    expect(shortPath(single, 'a')).toEqual(['a']);
  });

  test('whatever the tree, the tops together have everyone, and all open shows every branch once', () => {
    const branches = fc
      .array(fc.tuple(fc.nat(), fc.nat(9)), { maxLength: 30 })
      .map((made) =>
        made.map(([at, members], index) =>
          branch(`n${String(index)}`, index === 0 || at % 4 === 0 ? null : `n${String(at % index)}`, members),
        ),
      );
    fc.assert(
      fc.property(branches, (all) => {
        const tree = treeOf(all);
        const sums = membersBelow(tree);
        const inTops = tree.childrenOf(null).reduce((sum, { id }) => sum + (sums.get(id) ?? 0), 0);
        expect(inTops).toBe(all.reduce((sum, { members }) => sum + members, 0));
        const shown = rowsOf(tree, new Set(all.map(({ id }) => id))).map(({ id }) => id);
        expect([...shown].sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('the keys', () => {
  const rows = rowsOf(sample, new Set(['a']));

  test.each([
    ['ArrowDown', 'a', { kind: 'focus', id: 'b' }],
    ['ArrowDown', 'z', undefined],
    ['ArrowUp', 'b', { kind: 'focus', id: 'a' }],
    ['ArrowUp', 'a', undefined],
    ['Home', 'd', { kind: 'focus', id: 'a' }],
    ['End', 'a', { kind: 'focus', id: 'z' }],
    ['ArrowRight', 'a', { kind: 'focus', id: 'b' }],
    ['ArrowRight', 'b', { kind: 'open', ids: ['b'] }],
    ['ArrowRight', 'd', undefined],
    ['ArrowLeft', 'a', { kind: 'close', id: 'a' }],
    ['ArrowLeft', 'd', { kind: 'focus', id: 'a' }],
    ['ArrowLeft', 'z', undefined],
    ['*', 'd', { kind: 'open', ids: ['b'] }],
    ['Z', 'a', { kind: 'focus', id: 'z' }],
    ['q', 'a', undefined],
    ['Tab', 'a', undefined],
  ])('%s on %s', (key, on, step) => expect(stepFor(key, rows, on)).toEqual(step));
});
