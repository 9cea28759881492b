import { afterEach, expect, it, vi } from 'vitest';
import type { Activity } from '@/core/place/place.ts';
import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import type { KioskWork } from '@/core/kiosk/kiosk-work.ts';
import { openDevice, type Device } from './device.ts';
import { learnOthers } from './other-works.ts';

const work = (activity: string) => ({ activity, title: activity }) as unknown as KioskWork;
const offered = ['reading/a', 'reading/b', 'reading/c', 'reading/d'].map(work);

/** A kiosk's page whose file names `a` alone. */
function start(device: Device): { names(...works: Activity[]): Promise<boolean>; known(): string[] } {
  const works = new Map<string, KioskWork>([['reading/a', work('reading/a')]]);
  return {
    names: (...named) =>
      learnOthers(works, { home: [{ title: '看', works: named }], programmes: [] } as unknown as KioskConfig, device),
    known: () => [...works.keys()].sort(),
  };
}

function network(isThere: boolean): void {
  const answer = (): Promise<Response> =>
    isThere ? Promise.resolve(Response.json(offered)) : Promise.reject(new TypeError('Failed to fetch'));
  vi.stubGlobal('fetch', answer);
}

afterEach(() => vi.unstubAllGlobals());

it('knows without a network what it learned, one after another, and what it can of the rest', async () => {
  const device = openDevice();
  const page = start(device);
  network(true);
  expect(await page.names('reading/a')).toBe(false);
  expect(await page.names('reading/a', 'reading/b')).toBe(true);
  expect(await page.names('reading/b', 'reading/c')).toBe(true);

  network(false);
  const later = start(device);
  expect(await later.names('reading/b', 'reading/c', 'reading/d')).toBe(true);
  expect(later.known()).toEqual(['reading/a', 'reading/b', 'reading/c']);
  await expect(later.names('reading/d')).rejects.toThrow('Failed to fetch');
});
