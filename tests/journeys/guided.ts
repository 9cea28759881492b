import { expect, type Page } from './journey.ts';

/** Presses a button of a kiosk that shows a code to guides; answers the address that they scan. */
export async function codeBy(kiosk: Page, button: '讲解' | '换人'): Promise<string> {
  const answer = kiosk.waitForResponse((response) => response.url().endsWith('/api/guide/screens'));
  await kiosk.getByRole('button', { name: button, exact: true }).click();
  const { code } = (await (await answer).json()) as { code: string };
  await expect(kiosk.getByRole('dialog')).toContainText('讲解员扫码');
  return `/guide/#${code}`;
}

/** Wakes a kiosk and shows its code; answers the address that guides scan. */
export async function showCode(kiosk: Page, address = '/kiosk/chang-lang/'): Promise<string> {
  await kiosk.goto(address);
  await kiosk.locator('[data-kiosk]').click({ position: { x: 500, y: 500 } });
  return codeBy(kiosk, '讲解');
}

/** What a kiosk says of itself: its state, and the work that is open, with its part. */
export const placeIn = (kiosk: Page): Promise<string> =>
  kiosk.evaluate(() => {
    const { xuelangKiosk } = window as unknown as { xuelangKiosk: { status(): { state: string; address?: string } } };
    const { state, address } = xuelangKiosk.status();
    return `${state} ${address ?? ''}`;
  });
