import { afterEach, expect, it, vi } from 'vitest';
import type { Device } from '@/kiosk/device.ts';
import { isPin, setPin, waitForPin } from './pin.ts';

function memoryDevice(): Device & { text(): string } {
  const kept = new Map<string, unknown>();
  return {
    get: <T>(key: string) => kept.get(key) as T | undefined,
    set: (key, value) => Boolean(kept.set(key, value)),
    keys: () => [...kept.keys()],
    text: () => JSON.stringify([...kept]),
  };
}

afterEach(() => vi.unstubAllGlobals());

/** Over plain HTTP there is no `crypto.subtle`. */
const plainHttp = { getRandomValues: crypto.getRandomValues.bind(crypto) };

it.each([
  ['over https', undefined],
  ['over plain HTTP', plainHttp],
])('%s takes the PIN alone, and keeps it nowhere in words', async (_, insecure) => {
  if (insecure) vi.stubGlobal('crypto', insecure);
  const device = memoryDevice();
  await setPin(device, '246813');
  expect(device.text()).not.toContain('246813');
  expect(await isPin(device, '246814', 0)).toBe(false);
  expect(await isPin(device, '246813', 0)).toBe(true);
});

it('takes a PIN that was set over plain HTTP when the address is https by now', async () => {
  const device = memoryDevice();
  vi.stubGlobal('crypto', plainHttp);
  await setPin(device, '2468');
  vi.unstubAllGlobals();
  expect(await isPin(device, '2468', 0)).toBe(true);
});

it('lets nobody guess: after five wrong ones each next one waits a minute', async () => {
  const device = memoryDevice();
  await setPin(device, '2468');
  for (let tried = 0; tried < 5; tried++) expect(await isPin(device, '1111', 1000)).toBe(false);
  expect(await isPin(device, '2468', 2000)).toBe(false);
  expect(waitForPin(device, 2000)).toBe(59_000);
  expect(await isPin(device, '2468', 62_000)).toBe(true);
});
