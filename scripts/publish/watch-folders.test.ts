import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchFolders } from './watch-folders.ts';

test('tells of changes in folders below, also in those that came later', async () => {
  const root = await mkdtemp(join(tmpdir(), 'xuelang-watch-'));
  await mkdir(join(root, 'lesson/a'), { recursive: true });
  const changed = vi.fn();
  const folders = watchFolders(root, changed);
  const tells = async (change: () => Promise<unknown>): Promise<void> => {
    changed.mockClear();
    await change();
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    folders.refresh();
  };
  await tells(() => writeFile(join(root, 'lesson/a/index.mdx'), 'one'));
  await tells(() => writeFile(join(root, 'lesson/a/index.mdx'), 'two'));
  await tells(() => mkdir(join(root, 'lesson/b')));
  await tells(() => writeFile(join(root, 'lesson/b/index.mdx'), 'one'));
  await tells(() => rm(join(root, 'lesson/a'), { recursive: true }));
  await tells(() => writeFile(join(root, 'lesson/b/index.mdx'), 'two'));
  folders.close();
});
