import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../../src/api/config.ts';

/** A slow machine builds nothing at this moment, but it may have much to read. */
const patience = 60_000;

/** Waits until the server that these settings describe answers that it is ready. Throws a sentence if it does not. */
export async function waitUntilRunning(config: Config): Promise<void> {
  const until = Date.now() + patience;
  while (!(await isReady(config))) {
    if (Date.now() > until) throw new Error(`等了一分钟，端口 ${config.PORT} 上没有正常的学廊。`);
    await wait(500);
  }
}

function isReady({ HOST, PORT, TLS_CERT }: Config): Promise<boolean> {
  const host = ['0.0.0.0', '::'].includes(HOST) ? 'localhost' : HOST;
  const options = { host, port: PORT, path: '/api/health', timeout: 5_000 };
  return new Promise((resolve) => {
    // Whose certificate it is does not matter here: it is our own machine that we ask.
    const asked =
      TLS_CERT === undefined ? plainRequest(options) : tlsRequest({ ...options, rejectUnauthorized: false });
    asked.once('response', (response) => resolve(response.resume().statusCode === 200));
    asked.once('error', () => resolve(false));
    asked.once('timeout', () => asked.destroy());
    asked.end();
  });
}
