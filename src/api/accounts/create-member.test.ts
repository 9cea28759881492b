import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, newStore } from '@/api/testing/test-store.ts';
import type { Store } from '@/api/database/store.ts';
import { createMember } from './create-member.ts';
import { firstAdministrator } from './first-administrator.ts';
import { verifyPassword } from './password.ts';

describe.each(databases)('accounts on %s', (kind) => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await newStore(kind));
  });
  afterAll(() => remove());

  it('begin with one administrator, made once', async () => {
    const made = await firstAdministrator(store, Date.now());
    expect(made?.password).toMatch(/^(?:[a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
    expect(await firstAdministrator(store, Date.now())).toBeNull();
    const rows = await store.db.selectFrom('member').select(['name', 'roles', 'password']).execute();
    expect(rows).toMatchObject([{ name: 'admin', roles: '["member","administrator"]' }]);
    expect(await verifyPassword(made?.password ?? '', rows[0]?.password ?? '')).toBe(true);
  });

  it('have names that differ however they are typed', async () => {
    const wanted = { displayName: '小林', password: 'x', roles: ['member' as const] };
    expect(await createMember(store, { ...wanted, name: 'Lin' }, Date.now())).toMatchObject({ name: 'Lin' });
    expect(await createMember(store, { ...wanted, name: 'ｌｉｎ ' }, Date.now())).toBeNull();
  });
});
