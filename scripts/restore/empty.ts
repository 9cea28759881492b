import pg from 'pg';

/** Everything of ours in a schema: what belongs to an extension stays. */
const query = `
  select format('drop table if exists %s cascade', c.oid::regclass) as command
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  union all
  select format('drop function if exists %s cascade', p.oid::regprocedure)
  from pg_proc p
  where p.pronamespace = current_schema()::regnamespace and p.prokind = 'f'
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

/** SQL that removes every table and function of a database: the backup may be older and lack some. */
export async function emptySql(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ command: string }>(query);
  await client.end();
  return rows.map(({ command }) => `${command};\n`).join('');
}
