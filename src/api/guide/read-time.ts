import * as z from 'zod';
import { guestEndpoint } from '@/api/endpoint.ts';

/** The server's clock, by which all screens of a visit act. */
export const readTime = guestEndpoint(
  { method: 'get', path: '/api/guide/time', summary: 'The server’s clock', answer: z.object({ now: z.number() }) },
  (_call, { now }) => Promise.resolve({ now: now() }),
);
