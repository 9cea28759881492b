import { createSocket } from 'node:dgram';
import type { Listener, Source } from './source.ts';

/** Datagrams on a port of this machine, from the named machines alone if any are named. */
export function openDatagrams(
  { port, host, from }: { port: number; host: string; from: string[] },
  listener: Listener,
  take: (datagram: Buffer) => void,
): Source {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let socket = open();

  function open(): ReturnType<typeof createSocket> {
    const next = createSocket({ type: host.includes(':') ? 'udp6' : 'udp4', reuseAddr: false });
    next.on('message', (datagram, { address }) => {
      if (from.length === 0 || from.includes(address)) take(datagram);
    });
    next.on('error', (error) => {
      next.close();
      listener.down(error.message);
      // The network may not be up yet, or another program has the port.
      if (!closed) timer = setTimeout(() => (socket = open()), 2000);
    });
    next.bind(port, host, () => listener.up());
    return next;
  }

  return {
    close() {
      closed = true;
      clearTimeout(timer);
      return new Promise((resolve) => {
        try {
          socket.close(() => resolve());
        } catch {
          resolve(); // Between two attempts there is none.
        }
      });
    },
  };
}
