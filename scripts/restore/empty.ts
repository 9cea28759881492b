import pg from 'pg';

/** SQL that removes every table of a database: the backup may be older and lack some. */
export async function emptySql(url: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ table: string }>(
    'select quote_ident(tablename) as table from pg_tables where schemaname = current_schema()',
  );
  await client.end();
  return rows.map(({ table }) => `drop table ${table} cascade;\n`).join('');
}
