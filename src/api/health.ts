import { sql } from 'kysely';
import * as z from 'zod';
import { guestEndpoint } from './endpoint.ts';
import { writable } from './operation/writable.ts';

const answer = z.object({
  status: z.enum(['ok', 'read-only']).describe('`read-only`: pages and progress can be read, nothing can be stored.'),
  reason: z.enum(['storage-full', 'read-only', 'database-unavailable']).optional().describe('Why not.'),
  database: z.enum(['sqlite', 'postgres']).describe('Which database is behind it; it has just answered.'),
});

/** Whether the server and its database work: 200, or 503. */
export const health = guestEndpoint(
  { method: 'get', path: '/api/health', summary: 'Whether the server and its database work', answer },
  async (_call, { store, now }) => {
    await sql`select 1`.execute(store.db);
    const state = await writable({ store, now });
    if (state === 'ok') return { status: 'ok' as const, database: store.kind };
    return { status: 'read-only' as const, reason: state, database: store.kind };
  },
);
