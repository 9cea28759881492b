import { isIP, isIPv4 } from 'node:net';
import { domainToASCII } from 'node:url';

/** What stands in a browser's address line before the port: a name, or an IP address. */
export interface HostName {
  kind: 'dns' | 'ip';
  /** In lower case; a name in ASCII, an IPv6 address in its shortest form. */
  value: string;
}

/** Reads what an operator typed; null if it is neither a name nor an address. */
export function parseHostName(typed: string): HostName | null {
  if (isIP(typed) !== 0) {
    const value = isIPv4(typed) ? typed : new URL(`http://[${typed}]`).hostname.slice(1, -1);
    return { kind: 'ip', value };
  }
  const value = domainToASCII(typed);
  const isName = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
  // A last label of digits alone is how browsers recognise an (ill-formed) IPv4 address.
  return isName.test(value) && !/(?:^|\.)\d+$/.test(value) ? { kind: 'dns', value } : null;
}

/** The 4 or 16 bytes of an IP address. */
export function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail] = address.split('::');
  const groups = (half: string | undefined): string[] => (half ? half.split(':') : []);
  const before = groups(head);
  const after = groups(tail);
  const missing = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const numbers = [...before, ...missing, ...after].map((group) => parseInt(group, 16));
  return Buffer.from(numbers.flatMap((number) => [number >> 8, number & 0xff]));
}
