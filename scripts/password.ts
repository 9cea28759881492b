/**
 * `npm run password -- NAME`: gives a member a one-time password, also while the server runs. For the case that no
 * administrator can sign in any more; without a name it says who the administrators are.
 */
import './alias.ts';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

const { giveOneTime } = await import('../src/api/accounts/give-one-time.ts');
const { nameKey, organisation } = await import('../src/api/accounts/member.ts');
const { policies } = await import('../src/api/accounts/policy.ts');
const { audited } = await import('../src/api/audit/audited.ts');
const { readConfig } = await import('../src/api/config.ts');
const { readMigrations } = await import('../src/api/database/executed.ts');
const { migrations } = await import('../src/api/database/migrations.ts');
const { openStore } = await import('../src/api/database/open.ts');
const { sqliteFile } = await import('../src/api/database/snapshot.ts');

type Store = Awaited<ReturnType<typeof openStore>>;

try {
  const config = readConfig(process.env);
  // Looking into a file that isn't there would make it.
  const isThere = config.DATABASE_URL !== undefined || existsSync(join(config.DATA_DIR, sqliteFile));
  if (!isThere || (await readMigrations(config)).length !== Object.keys(migrations).length) {
    throw new Error('还没有数据库，或者它不是这个版本的。请先启动一次学廊，并检查环境变量 DATA_DIR。');
  }
  const store = await openStore(config);
  try {
    const [name] = process.argv.slice(2);
    if (name === undefined) await list(store);
    else await reset(store, name, policies[config.PASSWORD_POLICY]);
  } finally {
    await store.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function list({ db }: Store): Promise<void> {
  const rows = await db
    .selectFrom('member')
    .select(['name', 'display_name'])
    .where('organisation', '=', organisation)
    .where('roles', 'like', '%"administrator"%')
    .where('deactivated', 'is', null)
    .orderBy('name_key')
    .execute();
  console.log('用户名写在后面，给这个人一个新的一次性密码。管理员有：');
  for (const row of rows) console.log(`  ${row.name}（${row.display_name}）`);
}

async function reset(store: Store, typed: string, policy: (typeof policies)['asvs']): Promise<void> {
  const now = Date.now();
  const done = await audited(store, now, async (db, note) => {
    const member = await db
      .selectFrom('member')
      .select(['id', 'name', 'display_name'])
      .where('organisation', '=', organisation)
      .where('name_key', '=', nameKey(typed))
      .executeTakeFirst();
    if (member === undefined) throw new Error(`没有用户名是“${typed}”的人。不写用户名再运行一次，列出管理员。`);
    const password = await giveOneTime(db, member, policy, now);
    note({ action: 'password-reset', target: { id: member.id, name: member.display_name }, address: hostname() });
    return { ...member, password };
  });
  const until = new Date(now + policy.oneTime).toLocaleDateString('zh-CN');
  console.log(`${done.display_name}的新密码（只显示这一次，${until}前有效，登录后要换）：
  用户名 ${done.name}
  密码 ${done.password}
原来的密码作废，所有设备都已退出。`);
}
