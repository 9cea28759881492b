import { expect, type Page, test } from './journey.ts';
import { openOffice, withOrganisation } from './office.ts';

const kiosk = '/kiosk/chang-lang/';

/** Enters a code in the staff's menu, on the pad. */
async function enrol(screen: Page, code: string): Promise<void> {
  await screen.locator('[data-preview]').click();
  await screen.getByRole('button', { name: '登记这台屏' }).click();
  for (const digit of code.replace(' ', '')) await screen.getByRole('button', { name: digit, exact: true }).click();
  await screen.getByRole('button', { name: '登记', exact: true }).click();
  await expect(screen.getByText('登记好了：电梯口')).toBeVisible();
  await screen.getByRole('button', { name: '回到屏幕' }).click();
}

test('a screen is enrolled, told, changed and taken out of use from the office', async ({
  page,
  server,
  newDevice,
}) => {
  const { administrator } = await withOrganisation(server);
  await openOffice(page, administrator, '/office/kiosks/');
  const group = page.getByRole('region', { name: '长廊入口的竖屏' });
  await group.getByRole('button', { name: '登记一块屏' }).click();
  await page.getByLabel('屏的名字').fill('电梯口');
  await page.getByRole('button', { name: '要一个登记码' }).click();
  const code = await page.locator('.kiosk-code .code').innerText();
  const screen = await newDevice();
  await screen.goto(`${server.url}${kiosk}`);
  await enrol(screen, code);
  await page.getByRole('button', { name: '输好了' }).click();

  await page.getByRole('button', { name: '电梯口' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('值守程序')).toBeVisible();
  await dialog.getByRole('button', { name: '截屏' }).click();
  await expect(dialog.getByText('这台屏没有装值守程序，网页自己截不了屏')).toBeVisible();
  await dialog.getByRole('button', { name: '发消息' }).click();
  await page.getByRole('textbox', { name: '一句话' }).fill('九点闭馆，请准备离开');
  await page.getByRole('button', { name: '显示', exact: true }).click();
  await expect(screen.getByRole('alert')).toHaveText('九点闭馆，请准备离开');
  // Nor does a power cut take it away.
  await screen.reload();
  await expect(screen.getByRole('alert')).toHaveText('九点闭馆，请准备离开');

  await page.keyboard.press('Escape');
  await group.getByRole('button', { name: '改设置' }).click();
  await page.getByRole('textbox', { name: '请人触摸的几个字' }).fill('来，轻轻一碰');
  await page.getByRole('button', { name: '保存' }).click();
  const words = screen.locator('[data-touch-words]');
  await expect(words).toHaveText('来，轻轻一碰');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(words).toHaveText('轻触屏幕');

  await page.getByRole('button', { name: '电梯口' }).click();
  await page.getByRole('button', { name: '停用这块屏' }).click();
  await page.getByRole('button', { name: '停用', exact: true }).click();
  await expect(page.getByText('“电梯口”停用了')).toBeVisible();
  await expect(page.getByRole('button', { name: '电梯口' })).toBeHidden();
  const { status } = await screen.request
    .get(`${server.url}/api/kiosks/me`)
    .then((reply) => ({ status: reply.status() }));
  expect(status).toBe(401);
});
