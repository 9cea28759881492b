/** `node scripts/editor-docs.ts`: writes `docs/editors/fields.md`, the tables of every field, from the schemas. */
import './alias.ts';
import { writeFile } from 'node:fs/promises';

const { fieldTables } = await import('./editor-docs/field-tables.ts');

await writeFile('docs/editors/fields.md', await fieldTables());
