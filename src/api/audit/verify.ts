import { setImmediate as afterPendingRequests } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '@/api/database/tables.ts';
import { beginning, hashOf } from './chain.ts';

/** What became of checking a log. */
export interface Verdict {
  entries: number;
  /** The first place where the log is not what was written. */
  broken: { sequence: number; text: string } | null;
  hash: string;
}

const portion = 500;

/** Goes through the whole log and says where its chain is broken. What is appended meanwhile is left for the next time. */
export async function verifyAudit(db: Kysely<Tables>, organisation: string): Promise<Verdict> {
  const head = await db
    .selectFrom('audit_head')
    .selectAll()
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  const newest = head?.sequence ?? 0;
  let hash = beginning;
  let sequence = 0;
  const broken = (at: number, text: string): Verdict => ({ entries: sequence, broken: { sequence: at, text }, hash });
  while (sequence < newest) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('sequence', '>', sequence)
      .where('sequence', '<=', newest)
      .orderBy('sequence')
      .limit(portion)
      .execute();
    for (const row of rows) {
      if (row.sequence !== sequence + 1) return broken(sequence + 1, '这一条被删除了。');
      const right = hashOf(hash, row);
      if (row.hash !== right) return broken(row.sequence, '这一条或它之前的内容被改过。');
      sequence = row.sequence;
      hash = right;
    }
    if (rows.length === 0) return broken(sequence + 1, '从这一条起，后面的记录被删除了。');
    await afterPendingRequests();
  }
  if (head !== undefined && head.hash !== hash) return broken(sequence, '最后一条与日志的末尾标记不一致。');
  return { entries: sequence, broken: null, hash };
}
