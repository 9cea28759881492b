import { randomUUID } from 'node:crypto';
import { organisation } from '@/api/accounts/member.ts';
import { tokenHash } from '@/api/accounts/token.ts';
import type { Store } from '@/api/database/store.ts';
import type { Condition } from '@/core/kiosk/heartbeat.ts';
import { type Browser, newBrowser, type TestApp } from './test-api.ts';
import { newId } from './sample.ts';

/** A small picture, whole: one pixel of PNG. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** How a screen is that is well. */
export const well: Condition = {
  ...{ version: 'b1', up: 60, fps: 58, temperature: 51, storage: { used: 1e8, quota: 1e10 }, error: null },
  shown: { state: 'attract', address: null, title: null, since: 0 },
  release: { state: 'ready', share: null, why: null },
  ...{ agent: true, rail: null, screen: { width: 1080, height: 1920 }, waiting: 0, dropped: 0 },
};

/** A heartbeat of a screen with a right clock, with what a test cares about replaced. */
export function beat(now: number, condition: Partial<Condition> = {}, more: object = {}): object {
  return { now, condition: { ...well, ...condition }, settings: 0, handled: [], ...more };
}

/** What somebody did at a screen, ended now. */
export function visit(at: number, more: object = {}): { id: string } {
  const opened = [{ address: '/hall/x/', title: '展馆', seconds: 40 }];
  return { id: newId(), kind: 'visit', at, seconds: 60, opened, ...more } as { id: string };
}

/**
 * Enrols a device by a code from the office.
 * @param on the process that the device talks to
 */
export async function enrolDevice(
  api: TestApp,
  officer: Browser,
  wanted: { kiosk?: string; name?: string; branch?: string | null; screen?: string | null } = {},
  on: TestApp = api,
): Promise<{ id: string; device: Browser; code: string }> {
  const { body } = await officer.post('/api/office/kiosks/code', {
    ...{ kiosk: 'gate', name: '大门', branch: null, screen: null },
    ...wanted,
  });
  const code = String(body['code']);
  const device = newBrowser(on, '192.0.2.200');
  const reply = await device.post('/api/kiosks/enrol', { code });
  return { id: String(reply.body['id']), device, code };
}

/** A screen with a picture, entered into the database as it is. */
export async function newScreen(
  { write }: Store,
  branch: string | null,
  name = '某块屏',
): Promise<{ id: string; token: string; screenshot: string }> {
  const [id, token, screenshot] = [randomUUID(), randomUUID(), randomUUID()];
  await write(async (db) => {
    await db
      .insertInto('kiosk_screen')
      .values({
        ...{ id, organisation, kiosk: 'gate', name, branch, token: tokenHash(token), enrolled: 0 },
        ...{ withdrawn: null, seen: null, condition: null, settings: 0 },
      })
      .execute();
    await db
      .insertInto('kiosk_screenshot')
      .values({ id: screenshot, screen: id, at: 0, type: 'image/png', base64: pixel.toString('base64') })
      .execute();
    await db
      .insertInto('kiosk_day')
      .values({
        screen: id,
        day: '2026-11-28',
        kind: 'visit',
        subject: '',
        kiosk: 'gate',
        title: '',
        count: 3,
        seconds: 9,
      })
      .execute();
  });
  return { id, token, screenshot };
}
