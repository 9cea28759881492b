import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { PublishStatus } from '@/core/release/release.ts';
import { expect, test } from './journey.ts';
import { openOffice } from './office.ts';
import { newServer } from './server.ts';

test('an editor sees which release is served, and what is to be mended after a failure', async ({
  browser,
  isMobile,
  viewport,
}) => {
  const release = dirname(await realpath('dist'));
  const build = join(await mkdtemp(join(tmpdir(), 'xuelang-office-site-')), '.build');
  await mkdir(build);
  await symlink(release, join(build, basename(release)));
  const note = (status: PublishStatus): Promise<void> => writeFile(join(build, 'status.json'), JSON.stringify(status));
  const server = await newServer({ site: join(release, 'site'), build });
  const editor = await server.newMember({ roles: ['member', 'editor'] });
  const context = await browser.newContext({ baseURL: server.url, viewport, isMobile });
  const page = await context.newPage();

  await openOffice(page, editor, '/office/members/');
  await page.getByRole('link', { name: '去看网站的发布' }).click();
  await page.waitForURL('**/office/site/');
  await expect(page.getByText('还没有发布过。')).toBeVisible();
  await expect(page.getByRole('row', { name: /正在使用/ })).toContainText(basename(release));

  const mistakes = [{ file: 'content/lesson/san-wan/index.mdx', line: 12, text: '图片 ./feng-shu.svg 找不到。' }];
  await note({ last: { at: Date.now(), outcome: 'failed', mistakes } });
  await expect(page.getByText('访客看到的还是原来的网站。要改的地方有 1 处')).toBeVisible();
  await expect(page.getByRole('list', { name: '要改的地方' })).toContainText(
    'content/lesson/san-wan/index.mdx 第 12 行',
  );

  await note({ last: { at: Date.now(), release: basename(release), outcome: 'published', mistakes: [] } });
  await expect(page.getByText(/发布成功。/)).toBeVisible();
  await context.close();
  await server.remove();
  await rm(dirname(build), { recursive: true });
});
