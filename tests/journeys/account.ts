import { expect, type Page } from './journey.ts';
import type { TestMember } from './server.ts';

/** Fills the form and sends it; what follows is the caller's. */
export async function submitSignIn(page: Page, member: TestMember, { shared = false } = {}): Promise<void> {
  await page.goto('/sign-in/');
  await page.getByLabel('用户名').fill(member.name);
  await page.getByLabel('密码', { exact: true }).fill(member.password);
  if (shared) await page.getByLabel('这是公用电脑').check();
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Signs in where nobody studied before. */
export async function signIn(page: Page, member: TestMember, choices?: { shared: boolean }): Promise<void> {
  await submitSignIn(page, member, choices);
  await page.waitForURL('**/me/');
  await expect(page.getByText(`${member.displayName}的学习册`)).toBeVisible();
}

/** Signs in and takes over what was studied before. */
export async function signInAndAdopt(page: Page, member: TestMember): Promise<void> {
  await submitSignIn(page, member);
  await page.getByRole('button', { name: '记到我名下' }).click();
  await page.waitForURL('**/me/');
}

/** Opens my study and waits until the server has everything. */
export async function everythingSent(page: Page): Promise<void> {
  if (new URL(page.url()).pathname !== '/me/') await page.goto('/me/');
  await expect(page.getByText('所有记录都已送到服务器。')).toBeVisible();
}

/** Signs out where everything could be sent. */
export async function signOut(page: Page): Promise<void> {
  await page.goto('/sign-in/');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL((url) => url.pathname === '/');
}
