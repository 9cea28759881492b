import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';
import type { ApiContext } from './endpoint.ts';

function addressWith(proxies: number, forwarded?: string): Promise<string> {
  const app = new Hono<{ Bindings: ApiContext['env'] }>();
  app.get('/', (context) => context.text(clientAddress(context, { secure: false, proxies })));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const response = app.request('/', { headers }, { incoming: { socket: { remoteAddress: '192.0.2.9' } } });
  return Promise.resolve(response).then((answer) => answer.text());
}

it.each([
  ['no proxy: what the sender says is not believed', 0, '10.0.0.1', '192.0.2.9'],
  ['one proxy', 1, '10.0.0.1', '10.0.0.1'],
  ['one proxy, and the sender made something up', 1, '1.2.3.4, 10.0.0.1', '10.0.0.1'],
  ['two proxies', 2, '10.0.0.1, 172.16.0.1', '10.0.0.1'],
  ['a proxy that says nothing', 1, undefined, '192.0.2.9'],
])('%s', async (_case, proxies, forwarded, address) => {
  expect(await addressWith(proxies, forwarded)).toBe(address);
});
