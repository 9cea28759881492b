import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { createApp } from './app.ts';
import type { Config } from './config.ts';
import { frontDoor } from './tls/front-door.ts';
import { readPair, renewFrom } from './tls/pair.ts';
import { plainDoor } from './tls/plain-door.ts';

/** Requests under way when the server stops get this long to finish. */
const patience = 10_000;

export interface Listening {
  url: string;
  /** Takes no more requests and resolves when those under way are answered. */
  close(): Promise<void>;
}

/** Opens the port. Errors are sentences for the operator. */
export async function listen(app: ReturnType<typeof createApp>, config: Config): Promise<Listening> {
  const { HOST, PORT } = config;
  const { door, servers, isTls, stopRenewing } = build(app, config);
  await new Promise<void>((resolve, reject) => {
    door.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, config))));
    door.listen(PORT, HOST, resolve);
  });
  let underWay = 0;
  let closing = false;
  const closeAll = () => servers.forEach((server) => server.closeAllConnections());
  // A browser keeps spare connections on which it never asked anything: nobody waits for those.
  const closeUnused = () => {
    if (closing && underWay === 0) closeAll();
  };
  for (const server of servers) {
    server.on('request', (_request, response: ServerResponse) => {
      underWay++;
      response.once('close', () => {
        underWay--;
        closeUnused();
      });
    });
  }
  const { port } = door.address() as AddressInfo;
  return {
    url: `${isTls ? 'https' : 'http'}://${nameOf(HOST)}:${port}`,
    close: () =>
      new Promise((resolve) => {
        stopRenewing();
        const impatient = setTimeout(() => {
          closeAll();
          // Whoever began with TLS and did not go on is not even known to HTTP, and nobody to wait for.
          resolve();
        }, patience);
        door.close(() => {
          clearTimeout(impatient);
          resolve();
        });
        closing = true;
        closeUnused();
        for (const server of servers) server.closeIdleConnections();
      }),
  };
}

interface Doors {
  /** What listens on the port. */
  door: NetServer;
  /** Those that speak HTTP behind it. */
  servers: Server[];
  isTls: boolean;
  stopRenewing: () => void;
}

function build({ fetch }: ReturnType<typeof createApp>, config: Config): Doors {
  const pair = readPair(config);
  if (pair === null) {
    const server = createAdaptorServer({ fetch }) as Server;
    return { door: server, servers: [server], isTls: false, stopRenewing: () => undefined };
  }
  const tls = createAdaptorServer({ fetch, createServer: createTlsServer, serverOptions: pair }) as TlsServer;
  const plain = createAdaptorServer({ fetch: plainDoor(fetch) }) as Server;
  const stopRenewing = renewFrom(config, tls);
  return { door: frontDoor(tls, plain), servers: [tls, plain], isTls: true, stopRenewing };
}

/** What a person on this machine types. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function whyNot({ code, message }: NodeJS.ErrnoException, { HOST, PORT }: Config): string {
  if (code === 'EADDRINUSE') return `端口 ${PORT} 已被占用。请关掉占用它的程序，或用环境变量 PORT 换一个端口。`;
  if (code === 'EACCES') return `没有权限使用端口 ${PORT}。请用环境变量 PORT 换一个 1024 以上的端口。`;
  if (code === 'EADDRNOTAVAIL') return `这台机器没有地址 ${HOST}。请检查环境变量 HOST。`;
  return `无法在 ${HOST}:${PORT} 上启动：${message}`;
}
