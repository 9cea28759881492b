import type { IncomingMessage, ServerResponse } from 'node:http';
import { readCalibration, type Calibration } from '@/core/rail/calibration.ts';
import { bearer, isOwnHost, isOwnOrigin, refusal, type Refused } from './access.ts';
import type { Streams } from './stream.ts';

interface Site {
  origins: string[];
  token: string;
  streams: Streams;
  /** Null: the calibration is taken away. */
  calibrate(calibration: Calibration | null): void;
}

/** A calibration with 500 stops has 60 kB. */
const longestBody = 100_000;

const reasons: Record<Refused['type'], string> = {
  host: '只能用本机的地址连接。',
  origin: '只有学廊自己的页面可以连接。',
  token: '口令不对。',
};

/**
 * `GET /positions` (server-sent events), `PUT` and `DELETE /calibration`. Preflight requests are answered for the
 * site's pages alone, also those of Private and Local Network Access.
 */
export function answerRequests({ origins, token, streams, calibrate }: Site) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('vary', 'Origin');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    if (isOwnHost(request) && isOwnOrigin(request, origins))
      response.setHeader('access-control-allow-origin', request.headers.origin ?? '');
    if (request.method === 'OPTIONS') return preflight(request, response, origins);

    const refused = refusal(request, origins, token, bearer(request));
    if (refused !== null) return problem(response, refused.status, refused.type, reasons[refused.type]);
    const what = `${request.method ?? ''} ${request.url ?? ''}`;
    if (what === 'GET /positions') {
      if (!streams.hasRoom) return problem(response, 503, 'full', '连接太多了，请关掉别的页面。');
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      return streams.add(response);
    }
    if (what === 'DELETE /calibration') {
      calibrate(null);
      response.writeHead(204).end();
    } else if (what === 'PUT /calibration') {
      readBody(request, (text) => {
        const calibration = text === null ? null : readCalibration(parsed(text));
        if (calibration === null) return problem(response, 400, 'calibration', '这不是一份校准。');
        calibrate(calibration);
        response.writeHead(204).end();
      });
    } else problem(response, 404, 'not-found', '没有这个地址。');
  };
}

function preflight(request: IncomingMessage, response: ServerResponse, origins: string[]): void {
  if (!isOwnHost(request) || !isOwnOrigin(request, origins)) {
    response.writeHead(403).end();
    return;
  }
  response.setHeader('access-control-allow-methods', 'GET, PUT, DELETE');
  response.setHeader('access-control-allow-headers', 'authorization, content-type');
  response.setHeader('access-control-max-age', '600');
  for (const network of ['private', 'local'])
    if (request.headers[`access-control-request-${network}-network`] === 'true')
      response.setHeader(`access-control-allow-${network}-network`, 'true');
  response.writeHead(204).end();
}

function problem(response: ServerResponse, status: number, type: string, title: string): void {
  response.writeHead(status, { 'content-type': 'application/problem+json; charset=utf-8' });
  response.end(JSON.stringify({ type, title, status }));
}

/** Null where it is too long. */
function readBody(request: IncomingMessage, done: (text: string | null) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
  });
  request.on('end', () => done(length > longestBody ? null : Buffer.concat(chunks).toString('utf8')));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
