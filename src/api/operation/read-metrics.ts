import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Deps } from '@/api/deps.ts';
import { type ApiContext, guestEndpoint } from '@/api/endpoint.ts';
import { ProblemError } from '@/api/problem.ts';
import { gauges } from './gauges.ts';

/** Figures for Prometheus: for programs on this machine, and for those that know the token. */
export const readMetrics = guestEndpoint(
  {
    method: 'get',
    path: '/api/metrics',
    summary: 'Figures in the text format of Prometheus; from this machine, or with METRICS_TOKEN as a bearer token',
    answer: z.string(),
    problems: ['not-found'],
  },
  async ({ context }, deps) => {
    // To strangers there is nothing at this address.
    if (!isFromHere(context) && !hasToken(context, deps.access.metricsToken)) throw new ProblemError('not-found');
    const headers = { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' };
    return new Response(deps.metrics.text(await gauges(deps)), { headers });
  },
);

/** A proxy on this machine asks in the name of others, and says so. */
function isFromHere(context: ApiContext): boolean {
  const address = context.env?.incoming?.socket.remoteAddress ?? '';
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => context.req.header(name));
  return /^(?:::ffff:)?127\.|^::1$/.test(address) && !isForwarded;
}

function hasToken(context: ApiContext, token: Deps['access']['metricsToken']): boolean {
  if (token === undefined) return false;
  const [wanted, given] = [`Bearer ${token}`, context.req.header('authorization') ?? ''].map((text) =>
    Buffer.from(text),
  );
  return wanted?.length === given?.length && timingSafeEqual(wanted ?? Buffer.of(), given ?? Buffer.of());
}
