import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sh } from './machine.ts';

/** An unpacked bundle with another version and some lines of it changed; what is the same shares its place on disk. */
export function variant(
  bundle: string,
  version: string,
  changes: { file: string; from: string; to: string }[],
): string {
  const made = `${bundle}-${version}`;
  sh(`cp -al ${bundle} ${made}`);
  const write = (file: string, content: string): void => {
    // The file is shared: it is replaced, not written into.
    rmSync(file);
    writeFileSync(file, content);
  };
  write(join(made, 'program/version'), `${version}\n`);
  for (const { file, from, to } of changes) {
    const path = join(made, 'program', file);
    const before = readFileSync(path, 'utf8');
    if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
    write(path, before.replace(from, to));
  }
  return made;
}

/** A migration that a newer version brings. */
export const withMigration = {
  file: 'src/api/database/migrations.ts',
  from: '= {\n',
  to: "= {\n  '9999-newer': { up: (db) => db.schema.createTable('newer').addColumn('id', 'text').execute() },\n",
};

/** A version that has changed the database and then does not start. */
export const broken = {
  file: 'src/api/start-server.ts',
  from: 'const { url, close } = await listen(',
  to: "if (Date.now() > 0) throw new Error('broken on purpose');\n    const { url, close } = await listen(",
};
