import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Access } from './access.ts';

/**
 * The address a request comes from. Each trusted proxy appends the address it saw to `X-Forwarded-For`, so the entry that
 * many places from the end was written by a proxy of ours; what stands before it anyone may have written.
 */
export function clientAddress(context: Context<{ Bindings: Partial<HttpBindings> }>, { proxies }: Access): string {
  const direct = context.env?.incoming?.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return direct;
  const forwarded = (context.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim());
  return forwarded.at(-proxies) || direct;
}
