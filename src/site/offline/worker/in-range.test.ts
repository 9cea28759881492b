import { expect, it } from 'vitest';
import { inRange } from './in-range.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

async function ask(
  range?: string,
): Promise<[status: number, range: string | null, length: string | null, text: string]> {
  const kept = new Response(letters, {
    headers: { 'content-type': 'audio/mp4', 'content-length': '26', 'content-security-policy': 'as sent' },
  });
  const request = new Request('http://localhost/_astro/a.m4a', range === undefined ? {} : { headers: { range } });
  const response = await inRange(request, kept);
  const { headers } = response;
  expect(headers.get('content-security-policy')).toBe('as sent');
  expect(headers.get('content-type')).toBe('audio/mp4');
  return [response.status, headers.get('content-range'), headers.get('content-length'), await response.text()];
}

it('gives a player the stretch it asks for', async () => {
  expect(await ask('bytes=2-5')).toEqual([206, 'bytes 2-5/26', '4', 'cdef']);
  expect(await ask('bytes=-3')).toEqual([206, 'bytes 23-25/26', '3', 'xyz']);
  expect(await ask('bytes=24-')).toEqual([206, 'bytes 24-25/26', '2', 'yz']);
});

it('gives all of it where no range, or none that can be read, is asked for', async () => {
  expect(await ask()).toEqual([200, null, '26', letters]);
  expect(await ask('bytes=0-1,3-4')).toEqual([200, null, '26', letters]);
});

it('says where nothing of it is in the range', async () => {
  expect(await ask('bytes=26-')).toEqual([416, 'bytes */26', null, '']);
});
