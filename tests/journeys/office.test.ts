import { expectAccessible } from './accessible.ts';
import { expect, test, type Page } from './journey.ts';
import { openOffice, withOrganisation } from './office.ts';
import { newServer } from './server.ts';

const file = (name: string, rows: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${['姓名,用户名,支部,角色', ...rows].join('\r\n')}`),
});

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(name);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

test(
  'from the first password to a new member who studies',
  { tag: '@once' },
  async ({ browser, isMobile, viewport }) => {
    test.setTimeout(120_000);
    const server = await newServer();
    const { name, password } = server.firstAdministrator;
    const context = await browser.newContext({ baseURL: server.url, viewport, isMobile });
    const page = await context.newPage();

    await page.goto('/office/branches/');
    await page.getByRole('link', { name: '去登录' }).click();
    await signIn(page, name, password);
    await page.waitForURL('**/office/branches/');
    await page.getByRole('button', { name: '新建顶级组织' }).click();
    await page.getByLabel('名称').fill('州局党委');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await expect(page.getByRole('heading', { name: '州局党委' })).toBeVisible();
    await page.getByRole('button', { name: '新建下级支部' }).click();
    await page.getByLabel('名称').fill('富宁党支部');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await expect(page.getByRole('heading', { name: '富宁党支部' })).toBeVisible();

    await page.getByRole('link', { name: '人员', exact: true }).click();
    await page.getByRole('button', { name: '添加成员' }).click();
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await expect(page.getByText('请填写姓名。')).toBeVisible();
    await page.getByLabel('姓名').fill('岩温');
    await page.getByLabel('用户名').fill(name);
    await page.getByRole('dialog').getByLabel('支部', { exact: true }).selectOption({ label: '富宁党支部' });
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await expect(page.getByText('这个用户名已有人使用，请换一个。')).toBeVisible();
    await page.getByLabel('用户名').fill('yanwen');
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await expect(page.getByRole('heading', { name: '岩温，已添加' })).toBeVisible();
    await page.getByRole('button', { name: '关闭' }).click();

    await page.getByRole('link', { name: '导入名单' }).click();
    const chosen = page.locator('input[type="file"]');
    await chosen.setInputFiles(
      file('mistakes.csv', ['林小满,lin,富宁党支部,', '陆春燕,lin,马关党支部,', '侬志强,yanwen,,']),
    );
    await expect(page.getByRole('heading', { name: '3 人里有 3 处要改，还没有导入任何人' })).toBeVisible();
    await page.getByRole('button', { name: /没有这个支部/ }).click();
    await expect(page.getByRole('row', { name: /马关党支部/ })).toHaveCount(1);
    await expect(page.getByRole('row', { name: /yanwen/ })).toHaveCount(0);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载全部 3 处' }).click();
    expect((await saved).suggestedFilename()).toBe('导入检查结果.csv');

    await chosen.setInputFiles(file('good.csv', ['林小满,lin,富宁党支部,', '陆春燕,lu,富宁党支部,']));
    await page.getByRole('button', { name: '导入这 2 人' }).click();
    await expect(page.getByRole('heading', { name: '已导入 2 人' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const slip = page.locator('.slip', { hasText: '林小满' });
    await expect(slip).toBeVisible();
    await expect(slip).toContainText(`${server.url}/sign-in/`);
    await expect(page.locator('h1')).toBeHidden();
    const oneTime = await slip.locator('.slip-typed').last().innerText();
    await page.emulateMedia({ media: 'screen' });

    await page.goto('/office/audit/').catch(() => undefined);
    await expect(page.getByRole('rowheader', { name: '导入成员' })).toBeVisible();
    await page.getByRole('button', { name: '核对日志是否完整' }).click();
    await expect(page.getByText(/条日志完整，没有改动/)).toBeVisible();
    await context.close();

    const other = await browser.newContext({ baseURL: server.url, viewport, isMobile });
    const studying = await other.newPage();
    await studying.goto('/sign-in/');
    await signIn(studying, 'lin', oneTime);
    await expect(studying.getByRole('heading', { name: '设一个自己的密码' })).toBeVisible();
    await studying.getByLabel('新密码').fill('12345678');
    await studying.getByRole('button', { name: '修改密码' }).click();
    await expect(studying.getByRole('alert').filter({ visible: true })).toContainText('太常见');
    await studying.getByLabel('新密码').fill('竹楼门前三棵凤凰树');
    await studying.getByRole('button', { name: '修改密码' }).click();
    await studying.waitForURL('**/me/');
    await expect(studying.getByText('林小满的学习册')).toBeVisible();
    await expect(studying.getByText('所有记录都已送到服务器。')).toBeVisible();
    await studying.goto('/office/members/');
    await expect(studying.getByText('这一页你的账号没有权限看')).toBeVisible();
    await other.close();
    await server.remove();
  },
);

test(
  'an organiser sees their own branches only; moving and deactivating can be undone',
  { tag: '@once' },
  async ({ page, server }) => {
    const { organiser } = await withOrganisation(server);
    await openOffice(page, organiser, '/office/members/');
    const list = page.getByRole('table');
    await expect(list.getByRole('button', { name: '马关的人' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: '审计' })).toHaveCount(0);

    await list.getByRole('checkbox', { name: '选中富宁的人' }).check();
    await page.getByRole('button', { name: '移到别的支部' }).click();
    await page.getByLabel('移到').selectOption({ label: '富宁一组' });
    await page.getByRole('button', { name: '移动', exact: true }).click();
    await expect(list.getByRole('row', { name: /富宁的人/ })).toContainText('富宁一组');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(list.getByRole('row', { name: /富宁的人/ })).not.toContainText('富宁一组');

    await list.getByRole('button', { name: '富宁的人', exact: true }).click();
    await page.getByRole('button', { name: '停用账号' }).click();
    await page.getByRole('button', { name: '停用账号' }).click();
    await page.getByRole('button', { name: '关闭' }).click();
    await expect(list.getByRole('row', { name: /富宁的人/ })).toContainText('已停用');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(list.getByRole('row', { name: /富宁的人/ })).not.toContainText('已停用');
  },
);

test(
  'an import whose answer is lost: the passwords of all are reset together',
  { tag: '@once' },
  async ({ browser, viewport }) => {
    const server = await newServer();
    const { administrator } = await withOrganisation(server);
    const context = await browser.newContext({ baseURL: server.url, viewport });
    const page = await context.newPage();
    await openOffice(page, administrator, '/office/members/import/');
    // More than a page of the list, and more than one request resets.
    const names = Array.from({ length: 210 }, (_, index) => `lost-${String(index).padStart(3, '0')}`);
    await page.locator('input[type="file"]').setInputFiles(
      file(
        'lost.csv',
        names.map((name) => `丢${name.slice(5)},${name},富宁一组,`),
      ),
    );
    await page.route('**/api/office/import/confirm?*', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: '导入这 210 人' }).click();
    await page.getByRole('link', { name: '今天加入、还没登录过的人' }).click();

    await page.getByLabel('找人').fill('lost-');
    await expect(page.getByText('第 1 – 50 人，共 210 人')).toBeVisible();
    await page.getByRole('button', { name: '列出的 210 人都选上' }).click();
    await expect(page.getByText('已选 210 人')).toBeVisible();
    await page.getByRole('button', { name: '重置密码', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('等 210 人');
    await dialog.getByRole('button', { name: '重置密码' }).click();
    await expect(page.getByRole('heading', { name: '210 人的新密码' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toContainText('密码条还没有打印');
    await dialog.getByRole('button', { name: '留在这里' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.slip')).toHaveCount(210);
    const slip = page.locator('.slip', { hasText: '丢209' });
    await expect(slip).toBeVisible();
    await expect(dialog).toBeHidden();
    const oneTime = await slip.locator('.slip-typed').last().innerText();
    await page.emulateMedia({ media: 'screen' });
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '下载名单（CSV）' }).click();
    expect((await saved).suggestedFilename()).toBe('一次性密码.csv');
    await dialog.getByRole('button', { name: '关闭' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('已选')).toHaveCount(0);

    await context.clearCookies();
    await page.goto('/sign-in/');
    await signIn(page, 'lost-209', oneTime);
    await expect(page.getByRole('heading', { name: '设一个自己的密码' })).toBeVisible();
    await context.close();
    await server.remove();
  },
);

test('what is filled in survives the network', { tag: '@once' }, async ({ page, server, context }) => {
  const { administrator } = await withOrganisation(server);
  await openOffice(page, administrator, '/office/members/');
  await page.getByRole('button', { name: '添加成员' }).click();
  const form = page.getByRole('dialog', { name: '添加成员' });
  await form.getByLabel('姓名').fill('王家和');
  await form.getByLabel('用户名').fill(`wang-${String(Date.now())}`);
  await context.setOffline(true);
  await form.getByRole('button', { name: '添加', exact: true }).click();
  await expect(form.getByRole('alert')).toContainText('连不上服务器');
  await page.keyboard.press('Escape');
  await expect(form.getByText('填的内容还没有保存。')).toBeVisible();
  await form.getByRole('button', { name: '接着填' }).click();
  await context.setOffline(false);
  await form.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByRole('heading', { name: '王家和，已添加' })).toBeVisible();
});

test('adding a member by the keyboard alone', { tag: '@once' }, async ({ page, server }) => {
  const { administrator } = await withOrganisation(server);
  await openOffice(page, administrator, '/office/members/');
  await page.locator('.tree').waitFor({ state: 'attached' });
  const toggle = page.locator('.side-toggle');
  if (await toggle.isVisible()) await toggle.press('Enter');
  await page.getByRole('treeitem', { name: '全部人员' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/富宁/);
  await page.getByRole('button', { name: '添加成员' }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: '添加成员' });
  await page.keyboard.press('Tab');
  await page.keyboard.type('陶阿妹');
  await page.keyboard.press('Tab');
  await page.keyboard.type(`tao-${String(Date.now())}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '陶阿妹，已添加' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('button', { name: '添加成员' })).toBeFocused();
  await expect(page.getByRole('button', { name: '陶阿妹' })).toBeVisible();
});

test('accessible: the office at work', async ({ page, server }) => {
  test.setTimeout(120_000);
  const { administrator } = await withOrganisation(server);
  await openOffice(page, administrator, '/office/members/');
  await page.getByRole('button', { name: '富宁的人' }).waitFor();
  await expectAccessible(page, 'members');
  await page.getByRole('button', { name: /^列出的 \d+ 人都选上$/ }).click();
  await expectAccessible(page, 'picked');
  await page.getByRole('button', { name: '重置密码', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'passwords of several');
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '富宁的人' }).first().click();
  await expectAccessible(page, 'member');
  await page.getByRole('dialog').getByRole('button', { name: '重置密码' }).click();
  await expectAccessible(page, 'asking');
  await page.getByRole('dialog').getByRole('button', { name: '重置密码' }).click();
  await page.getByText('一次性密码只显示这一次').waitFor();
  await expectAccessible(page, 'password');
  await page.goto('/office/branches/');
  await page.getByRole('button', { name: '新建下级支部' }).waitFor();
  await expectAccessible(page, 'branches');
  await page.goto('/office/audit/');
  await page.getByRole('button', { name: '核对日志是否完整' }).click();
  await page.getByText(/条日志完整/).waitFor();
  await expectAccessible(page, 'audit');
  await page.goto('/office/members/import/');
  await page.locator('input[type="file"]').setInputFiles(file('one.csv', ['甲,=1,没有的支部,队长']));
  await page.getByRole('table', { name: /要改/ }).waitFor();
  await expectAccessible(page, 'import');
  await page.goto('/settings/');
  await page.getByLabel('现在的密码').waitFor();
  await expectAccessible(page, 'own password');
});
