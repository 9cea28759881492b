import { checkServerIdentity, connect, createServer } from 'node:tls';
import type { AddressInfo } from 'node:net';
import type { HostName } from '../../src/api/tls/host-name.ts';
import type { Issued } from '../../src/api/tls/issue.ts';

/** Whether a client that trusts the authority accepts a server with this certificate at this name: it is tried. */
export async function isTrusted(made: Issued, authority: string, host: HostName): Promise<boolean> {
  const server = createServer({ cert: made.cert, key: made.key });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const socket = connect({
    ...{ host: '127.0.0.1', port, ca: authority },
    // A server is never told an IP address by this name, but the certificate is compared with what stands here.
    ...(host.kind === 'dns' ? { servername: host.value } : {}),
    checkServerIdentity: (_name, certificate) => checkServerIdentity(host.value, certificate),
  });
  const accepted = await new Promise<boolean>((resolve) => {
    socket.once('secureConnect', () => resolve(true)).once('error', () => resolve(false));
  });
  socket.destroy();
  server.close();
  return accepted;
}
