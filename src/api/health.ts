import { sql } from 'kysely';
import * as z from 'zod';
import { guestEndpoint } from './endpoint.ts';

const answer = z.object({
  status: z.literal('ok'),
  database: z.enum(['sqlite', 'postgres']).describe('Which database is behind it; it has just answered.'),
});

/** Whether the server and its database work: 200, or 503. */
export const health = guestEndpoint(
  { method: 'get', path: '/api/health', summary: 'Whether the server and its database work', answer },
  async (_call, { store }) => {
    await sql`select 1`.execute(store.db);
    return { status: 'ok' as const, database: store.kind };
  },
);
