import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * A query that is compiled once per database, because compiling is the dearest part of a small query. `build` writes it
 * with any values in the places of the parameters; they are given at each call, in the order of the placeholders.
 */
export function compiled<Output>(build: (db: Kysely<Tables>) => Compilable<Output>) {
  // SQL differs by database, and both can be open in one process (tests). A transaction has its database's adapter.
  const known = new WeakMap<object, CompiledQuery<Output>>();
  return async (db: Kysely<Tables>, parameters: readonly unknown[]): Promise<Output[]> => {
    const { adapter } = db.getExecutor();
    let query = known.get(adapter);
    if (query === undefined) known.set(adapter, (query = build(db).compile()));
    const { rows } = await db.executeQuery<Output>({ ...query, parameters });
    return rows;
  };
}
