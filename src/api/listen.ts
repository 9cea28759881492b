import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { createApp } from './app.ts';
import type { Config } from './config.ts';

/** Requests under way when the server stops get this long to finish. */
const patience = 10_000;

export interface Listening {
  url: string;
  /** Takes no more requests and resolves when those under way are answered. */
  close(): Promise<void>;
}

/** Opens the port. Errors are sentences for the operator. */
export async function listen(app: ReturnType<typeof createApp>, config: Config): Promise<Listening> {
  const { HOST, PORT, TLS_CERT, TLS_KEY } = config;
  const tls = TLS_CERT !== undefined && TLS_KEY !== undefined ? { cert: pem(TLS_CERT), key: pem(TLS_KEY) } : null;
  const server = createAdaptorServer({
    fetch: app.fetch,
    ...(tls !== null && { createServer: createTlsServer, serverOptions: tls }),
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, config))));
    server.listen(PORT, HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls === null ? 'http' : 'https'}://${nameOf(HOST)}:${port}`,
    close: () =>
      new Promise((resolve) => {
        const impatient = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(impatient);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** What a person on this machine types. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function pem(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`读不到证书文件 ${file}。请检查 TLS_CERT 和 TLS_KEY。`);
  }
}

function whyNot({ code, message }: NodeJS.ErrnoException, { HOST, PORT }: Config): string {
  if (code === 'EADDRINUSE') return `端口 ${PORT} 已被占用。请关掉占用它的程序，或用环境变量 PORT 换一个端口。`;
  if (code === 'EACCES') return `没有权限使用端口 ${PORT}。请用环境变量 PORT 换一个 1024 以上的端口。`;
  if (code === 'EADDRNOTAVAIL') return `这台机器没有地址 ${HOST}。请检查环境变量 HOST。`;
  return `无法在 ${HOST}:${PORT} 上启动：${message}`;
}
