import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { reviewApp } from './app.ts';
import { buildReviewPage } from './assets.ts';

export interface OpenReview {
  /** With the token: only who has it may use the page. */
  url: string;
  close(): void;
}

/** Serves the review page of some works (of all where none is named) to this machine alone. */
export async function openReview(root: string, names: string[]): Promise<OpenReview> {
  const token = randomBytes(16).toString('hex');
  let origin = '';
  const app = reviewApp({ root, names, token, origin: () => origin, assets: await buildReviewPage() });
  const server = createServer(getRequestListener(app.fetch));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url: `${origin}/${token}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
