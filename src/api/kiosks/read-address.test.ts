import { afterEach, expect, it } from 'vitest';
import { newApi } from '@/api/testing/test-api.ts';
import { localAddress } from './read-address.ts';

type Api = Awaited<ReturnType<typeof newApi>>;
let api: Api | undefined;

async function remove(): Promise<void> {
  await api?.remove();
  api = undefined;
}
afterEach(remove);

async function originFor(host: string, access: Parameters<typeof newApi>[1]): Promise<unknown> {
  api = await newApi('sqlite', access);
  const answer = await api.app.request(`http://${host}/api/kiosks/address`, { headers: { host } });
  return ((await answer.json()) as { origin: unknown }).origin;
}

it('the public address is the one that phones get', async () => {
  expect(await originFor('localhost:4321', { publicOrigin: 'https://xue.example', onlyHere: true })).toBe(
    'https://xue.example',
  );
});

it('a kiosk that reached the server by its name or address hands that on', async () => {
  expect(await originFor('192.168.1.5:4321', {})).toBe('http://192.168.1.5:4321');
  await remove();
  expect(await originFor('xue.lan', { secure: true })).toBe('https://xue.lan');
});

it('a server that only its own machine reaches has nothing to hand on', async () => {
  expect(await originFor('localhost:4321', { onlyHere: true })).toBeNull();
});

it('prefers what a phone in the corridor reaches', () => {
  const address = (ip: string, internal = false) => ({
    address: ip,
    netmask: '255.255.255.0',
    family: 'IPv4' as const,
    mac: '00:00:00:00:00:00',
    internal,
    cidr: `${ip}/24`,
  });
  const lo = { lo: [address('127.0.0.1', true)] };
  expect(localAddress(lo)).toBeUndefined();
  expect(
    localAddress({
      ...lo,
      docker0: [address('172.17.0.1')],
      eth0: [address('203.0.113.7')],
      wlan0: [address('192.168.1.5')],
    }),
  ).toBe('192.168.1.5');
  expect(localAddress({ ...lo, docker0: [address('172.17.0.1')], eth0: [address('203.0.113.7')] })).toBe('203.0.113.7');
});
