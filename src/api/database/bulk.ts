import type { Compilable, Kysely } from 'kysely';
import { compiled } from './compiled.ts';
import type { Tables } from './tables.ts';

/** Lists are worked through in portions of these sizes, so that few different statements exist. */
const portions = [64, 8, 1];

/**
 * A query over a list of any length.
 * @param build writes the query for `length` rows, with any values in the places of the parameters
 * @param parameters the values for some rows, in the order of the placeholders
 */
export function bulk<Row, Output>(
  build: (db: Kysely<Tables>, length: number) => Compilable<Output>,
  parameters: (rows: readonly Row[]) => unknown[],
) {
  const queries = portions.map((size) => ({ size, run: compiled((db) => build(db, size)) }));
  return async (db: Kysely<Tables>, rows: readonly Row[]): Promise<Output[]> => {
    const output: Output[] = [];
    let from = 0;
    for (const { size, run } of queries) {
      for (; rows.length - from >= size; from += size) {
        output.push(...(await run(db, parameters(rows.slice(from, from + size)))));
      }
    }
    return output;
  };
}
