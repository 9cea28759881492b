import { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Member } from '@/api/accounts/member.ts';
import type { Tables } from '@/api/database/tables.ts';
import { memberEndpoint } from '@/api/endpoint.ts';
import { playOf } from '@/api/play/play-of.ts';
import { accountOf, accountSchema } from './account-of.ts';
import { type RecordRow, recordsOf } from './records-of.ts';

const answer = z.object({
  member: accountSchema,
  sessions: z
    .array(z.object({ started: z.number(), seen: z.number(), shared: z.boolean() }))
    .describe('Sign-ins that are still kept; their tokens are nobody’s to read.'),
  progress: z.array(
    z.object({ activity: z.string(), progress: z.object({}).loose().describe('`WorkProgress` of core/progress.') }),
  ),
  play: z.object({}).loose().describe('Days of the ledger, corrections, duels and certificates.'),
  records: z.array(
    z.object({
      record: z.object({}).loose().describe('As it was sent.'),
      corrected: z.number().describe('When it most likely happened, by the server’s clock.'),
      stored: z.number(),
      score: z.number().nullable().describe('The server’s mark of an answer, 0 to 1.'),
    }),
  ),
});

/** Everything the server keeps of the member who is signed in. All times are milliseconds since 1970. */
export const exportStudy = memberEndpoint(
  { method: 'get', path: '/api/me/export', summary: 'Everything kept of me, as one file', answer },
  async ({ context }, member, { store }) => {
    // Before the first byte: where the database is away, the answer can still be that.
    const head = await headOf(store.db, member);
    const pieces = Readable.from(inPieces(head, recordsOf(store.db, member)));
    return context.body(Readable.toWeb(pieces) as ReadableStream, 200, {
      'Content-Type': 'application/json',
      'Content-Disposition': 'attachment; filename="xuelang-study.json"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  },
);

/** The beginning of the JSON, up to the records. */
async function headOf(db: Kysely<Tables>, member: Member): Promise<string> {
  const { organisation, id } = member;
  const sessions = await db
    .selectFrom('session')
    .select((select) => ['started', 'shared', select.fn.max('seen').as('seen')])
    .where('member', '=', id)
    .groupBy(['family', 'started', 'shared'])
    .orderBy('started')
    .execute();
  const progress = await db
    .selectFrom('progress')
    .select(['activity', 'state'])
    .where('organisation', '=', organisation)
    .where('member', '=', id)
    .orderBy('activity')
    .execute();
  const fields = {
    member: await accountOf(db, member),
    sessions: sessions.map(({ shared, ...times }) => ({ ...times, shared: shared === 1 })),
    play: await playOf(db, { organisation, member: id }),
    progress: progress.map(({ activity, state }) => ({ activity, progress: JSON.parse(state) as object })),
  };
  return `${JSON.stringify(fields).slice(0, -1)},"records":[`;
}

/** A large file is never in memory as a whole. If the database fails in the middle, the file is no JSON, not a short one. */
async function* inPieces(head: string, pages: AsyncIterable<RecordRow[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(head);
  let separator = '\n';
  for await (const page of pages) {
    const texts = page.map(
      ({ body, corrected, stored, score }) =>
        `{"record":${body},"corrected":${corrected},"stored":${stored},"score":${score ?? 'null'}}`,
    );
    yield Buffer.from(separator + texts.join(',\n'));
    separator = ',\n';
  }
  yield Buffer.from('\n]}\n');
}
