import { expect, test } from 'vitest';
import { kioskSchema } from './kiosk.schema.ts';
import { patched, patchOf } from './patch.ts';

const file = kioskSchema.parse({
  ...{ id: 'gate', format: 1, title: '大门口', sentence: '伸手', begin: 'rail/x' },
  programmes: [{ id: 'daily', title: '平日', scenes: [{ work: 'hall/x' }] }],
  home: [{ title: '走进去', works: ['hall/x', 'video/y#a'] }],
});
const isWork = (activity: string): boolean => ['hall/x', 'video/y', 'rail/x'].includes(activity);

test('what differs, laid over the file, is what was wanted', () => {
  const { begin: _, ...rest } = file;
  const wanted = { ...rest, title: '改过', idle: 90, dark: [{ hours: ['20:00-07:30'] }] };
  const patch = patchOf(file, wanted);
  expect(patch).toEqual({ title: '改过', idle: 90, dark: [{ hours: ['20:00-07:30'] }], begin: null });
  const made = patched(file, patch, isWork);
  expect(made).toEqual({ config: { ...wanted, begin: undefined } });
  expect(patchOf(file, file)).toEqual({});
  expect(patched(file, {}, isWork)).toEqual({ config: file });
});

test.each([
  ['a field that is not the office’s', { id: 'other' }],
  ['what the schema refuses', { idle: 5 }],
  ['nothing to open', { home: [] }],
  ['a work that is not there', { home: [{ title: '走进去', works: ['hall/gone'] }] }],
])('refuses %s', (_, patch) => {
  expect(patched(file, patch, isWork)).toHaveProperty('mistakes');
});
