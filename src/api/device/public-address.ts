import type { Access } from '@/api/access.ts';
import type { ApiContext } from '@/api/endpoint.ts';

/** Where a phone reaches this server: what the operator says, else what the screen itself calls it. */
export function publicAddress(context: ApiContext, { publicOrigin, secure }: Access): string {
  return publicOrigin ?? `${secure ? 'https' : 'http'}://${context.req.header('host') ?? 'localhost'}`;
}
