import { networkInterfaces } from 'node:os';
import * as z from 'zod';
import { isLoopback, type Access } from '@/api/access.ts';
import { guestEndpoint } from '@/api/endpoint.ts';

const answer = z.object({
  origin: z.string().nullable().describe('`http://192.168.1.5:4321`; null where no other device can reach the server.'),
});

/**
 * Where a phone beside a kiosk finds this site: the public address, else the one that the kiosk itself used, else, where
 * that means its own machine, this machine's address in the local network.
 */
export const readAddress = guestEndpoint(
  { method: 'get', path: '/api/kiosks/address', summary: 'Where phones beside a kiosk find this site', answer },
  ({ context }, { access }) =>
    Promise.resolve({ origin: originFor(context.req.url, context.req.header('host'), access) }),
);

/** @param url of the request, whose scheme says how this server was asked; @param host as the browser wrote it */
function originFor(url: string, host: string | undefined, { publicOrigin, secure, onlyHere }: Access): string | null {
  if (publicOrigin !== undefined) return publicOrigin;
  const scheme = secure ? 'https:' : new URL(url).protocol;
  if (host === undefined || !URL.canParse(`${scheme}//${host}`)) return null;
  const asked = new URL(`${scheme}//${host}`);
  if (!isLoopback(asked.hostname)) return asked.origin;
  const address = onlyHere === true ? undefined : localAddress(networkInterfaces());
  if (address === undefined) return null;
  asked.hostname = address;
  return asked.origin;
}

/**
 * Of a machine's addresses the one that phones most likely reach: IPv4, of a private network, and not of a network that
 * exists inside this machine only.
 */
export function localAddress(interfaces: ReturnType<typeof networkInterfaces>): string | undefined {
  const found = Object.entries(interfaces).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
      .map(({ address }) => ({ address, rank: rankOf(name, address) })),
  );
  return found.sort((a, b) => a.rank - b.rank)[0]?.address;
}

const inside = /^(?:docker|br-|veth|virbr|vmnet|vEthernet|tun|tap|wg|utun|tailscale|zt)/i;
const isPrivate = /^(?:192\.168\.|10\.|172\.(?:1[6-9]|2\d|3[01])\.)/;

function rankOf(name: string, address: string): number {
  return (inside.test(name) ? 2 : 0) + (isPrivate.test(address) ? 0 : 1);
}
