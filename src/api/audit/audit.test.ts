import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisation } from '@/api/accounts/member.ts';
import { openStore } from '@/api/database/open.ts';
import { databases, newStore } from '@/api/testing/test-store.ts';
import { sql } from 'kysely';
import { audited, type Happening } from './audited.ts';
import { verifyAudit } from './verify.ts';

const happening = (name: string): Happening => ({
  action: 'member-added',
  actor: { id: 'a', name: '管理员' },
  target: { id: name, name },
  address: '192.0.2.1',
  detail: { name },
});

describe.each(databases)('the audit log on %s', (kind) => {
  let made: Awaited<ReturnType<typeof newStore>>;
  beforeAll(async () => {
    made = await newStore(kind);
  });
  afterAll(() => made.remove());

  const enter = (...names: string[]) =>
    audited(made.store, 1, (_db, note) => Promise.resolve(names.forEach((name) => note(happening(name)))));
  const verdict = () => verifyAudit(made.store.db, organisation);

  it('is whole when it is empty', async () => {
    expect(await verdict()).toMatchObject({ entries: 0, broken: null });
  });

  it('stays one line when many write at once, in two processes where there can be', async () => {
    const other = kind === 'postgres' ? await openStore(made.place) : made.store;
    const writers = Array.from({ length: 40 }, (_, index) =>
      audited(index % 2 === 0 ? made.store : other, index, (_db, note) => {
        note(happening(`one-${index}`));
        note(happening(`two-${index}`));
        return Promise.resolve();
      }),
    );
    await Promise.all(writers);
    if (other !== made.store) await other.close();
    expect(await verdict()).toMatchObject({ entries: 80, broken: null });
  });

  it('keeps nothing of what failed', async () => {
    const failing = audited(made.store, 1, (_db, note) => {
      note(happening('never'));
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(await verdict()).toMatchObject({ entries: 80 });
  });

  it('can’t be changed or removed from', async () => {
    const { db } = made.store;
    await expect(db.updateTable('audit').set({ actor_name: 'x' }).execute()).rejects.toThrow('append-only');
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow('append-only');
    if (kind === 'postgres') await expect(sql`truncate audit`.execute(db)).rejects.toThrow('append-only');
  });

  it('shows where it was changed, thinned out or cut by whoever owns the database', async () => {
    const { db } = made.store;
    await enter('last');
    await withoutTriggers();
    const before = await db.selectFrom('audit').selectAll().where('sequence', '=', 40).executeTakeFirstOrThrow();
    await db.updateTable('audit').set({ actor_name: '别人' }).where('sequence', '=', 40).execute();
    expect((await verdict()).broken).toMatchObject({ sequence: 40, text: expect.stringContaining('改过') });
    await db.deleteFrom('audit').where('sequence', '=', 40).execute();
    expect((await verdict()).broken).toMatchObject({ sequence: 40, text: expect.stringContaining('删除') });
    await db.insertInto('audit').values(before).execute();
    expect((await verdict()).broken).toBeNull();
    await db.deleteFrom('audit').where('sequence', '>', 80).execute();
    expect((await verdict()).broken).toMatchObject({ sequence: 81 });
  });

  async function withoutTriggers(): Promise<void> {
    const names = kind === 'postgres' ? ['audit_append_only'] : ['audit_no_update', 'audit_no_delete'];
    const on = kind === 'postgres' ? sql` on audit` : sql``;
    for (const name of names) await sql`drop trigger ${sql.id(name)}${on}`.execute(made.store.db);
  }
});
