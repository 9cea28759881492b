import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
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
  if (tls !== null) checkPair(tls);
  const server = createAdaptorServer({
    fetch: app.fetch,
    ...(tls !== null && { createServer: createTlsServer, serverOptions: tls }),
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, config))));
    server.listen(PORT, HOST, resolve);
  });
  let underWay = 0;
  let closing = false;
  // A browser keeps spare connections on which it never asked anything: nobody waits for those.
  const closeUnused = () => {
    if (closing && underWay === 0) server.closeAllConnections();
  };
  server.on('request', (_request, response: ServerResponse) => {
    underWay++;
    response.once('close', () => {
      underWay--;
      closeUnused();
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls === null ? 'http' : 'https'}://${nameOf(HOST)}:${port}`,
    close: () =>
      new Promise((resolve) => {
        const impatient = setTimeout(() => {
          server.closeAllConnections();
          // Whoever connected to a TLS port and says nothing is not even known to HTTP, and nobody to wait for.
          resolve();
        }, patience);
        server.close(() => {
          clearTimeout(impatient);
          resolve();
        });
        closing = true;
        closeUnused();
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

/** OpenSSL's own words would help nobody. */
function checkPair(pair: { cert: Buffer; key: Buffer }): void {
  try {
    createSecureContext(pair);
  } catch {
    throw new Error('TLS_CERT 和 TLS_KEY 不能一起用：要 PEM 格式的证书和属于它的、不加密的私钥。请检查这两个文件。');
  }
}

function whyNot({ code, message }: NodeJS.ErrnoException, { HOST, PORT }: Config): string {
  if (code === 'EADDRINUSE') return `端口 ${PORT} 已被占用。请关掉占用它的程序，或用环境变量 PORT 换一个端口。`;
  if (code === 'EACCES') return `没有权限使用端口 ${PORT}。请用环境变量 PORT 换一个 1024 以上的端口。`;
  if (code === 'EADDRNOTAVAIL') return `这台机器没有地址 ${HOST}。请检查环境变量 HOST。`;
  return `无法在 ${HOST}:${PORT} 上启动：${message}`;
}
