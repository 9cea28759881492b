import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkContent } from '../check-content/check-content.ts';
import { withProject, type Files } from '../check-content/fixture.ts';
import { showMistake } from '../check-content/mistake.ts';
import { importQuestions, type Imported } from './import-questions.ts';

/** What stands in a project after an import. */
export interface Result extends Imported {
  /** The questions of the bank, as written. */
  questions: unknown[];
  /** What the content check says. */
  mistakes: string[];
  root: string;
}

type Wish = Parameters<typeof importQuestions>[2];

/** For tests: imports a file of this name into a project, and looks at what came of it. */
export async function imported<T>(
  name: string,
  content: string | Uint8Array,
  use: (
    result: Result,
    again: (name: string, content: string | Uint8Array, wish?: Partial<Wish>) => Promise<Result>,
  ) => T,
  wish: Partial<Wish> = {},
  files: Files = {},
): Promise<T> {
  const beside = await mkdtemp(join(tmpdir(), 'xuelang-import-'));
  try {
    return await withProject(files, async (root) => {
      const once = async (called: string, bytes: string | Uint8Array, wanted: Partial<Wish> = {}): Promise<Result> => {
        const path = join(beside, called);
        await writeFile(path, bytes);
        const done = await importQuestions(root, path, { append: false, ...wanted });
        const written = done.file === undefined ? undefined : await readFile(join(root, done.file), 'utf8');
        const questions = written === undefined ? [] : (parse(written) as { questions: unknown[] }).questions;
        return { ...done, questions, mistakes: (await checkContent(root)).map(showMistake), root };
      };
      return use(await once(name, content, wish), once);
    });
  } finally {
    await rm(beside, { recursive: true });
  }
}

/** The lines of a report below a heading that begins so, without their indent. */
export function below(report: string, heading: string): string[] {
  const lines = report.split('\n');
  const start = lines.findIndex((line) => line.startsWith(heading));
  const end = lines.findIndex((line, i) => i > start && line === '');
  return start === -1 ? [] : lines.slice(start + 1, end === -1 ? undefined : end).map((line) => line.trim());
}
