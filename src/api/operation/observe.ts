import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Metrics } from './metrics.ts';

/** Counts every answer by the address as it is registered: the names of people and works are nobody's label. */
export function observe(metrics: Metrics): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const route = matchedRoutes(context).find(({ path }) => path !== '/*' && path !== '*')?.path ?? 'site';
    metrics.answered(route, methodOf(context.req.method), context.res.status, (performance.now() - start) / 1000);
  };
}

/** Anyone can invent a method; each would be a series for ever. */
function methodOf(method: string): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other';
}
