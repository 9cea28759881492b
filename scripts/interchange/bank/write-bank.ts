import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { Question } from '@/core/marking/question.ts';
import { Refusal } from '../../new/new-work.ts';
import { questionsYaml } from './question-yaml.ts';
import type { Target } from './target.ts';

/** What a new bank is called. */
export interface Heading {
  title: string;
  summary: string;
}

/**
 * Writes questions and their pictures into the bank; what stands in its file stays as it is.
 * @returns the path of the bank's file, from the project's folder
 */
export async function writeBank(
  root: string,
  { kind, id, bank }: Target,
  heading: Heading,
  questions: readonly Question[],
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<string> {
  const file = `content/${kind}/${id}/index.yaml`;
  const text = bank === undefined ? newBank(kind, id, heading, questions) : withQuestions(bank.text, questions, file);
  const folder = dirname(join(root, file));
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of pictures) await writeFile(join(folder, name), bytes);
  // The site publishes what it finds: a file that is half written must not be found.
  const beside = join(folder, '.index.yaml.new');
  await writeFile(beside, text);
  await rename(beside, join(root, file));
  return file;
}

function newBank(kind: string, id: string, { title, summary }: Heading, questions: readonly Question[]): string {
  const draft = kind === 'quiz' ? 'draft: true # 草稿：看过题目以后删去这一行，就会发布\n' : '';
  return `id: ${id}\n${stringify({ title, summary }, { lineWidth: 0, singleQuote: true })}${draft}questions:\n${questionsYaml(questions, '  ')}\n`;
}

/** Adds to the end of the list `questions`, wherever in the file it stands. */
function withQuestions(text: string, questions: readonly Question[], file: string): string {
  const { contents } = parseDocument(text);
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === 'questions')
    : undefined;
  const list = pair?.value;
  const first = isSeq(list) ? list.items[0] : undefined;
  if (!isSeq(list) || list.flow === true || !isMap(first)) {
    throw new Refusal(`${file} 里没有 questions: 下面以 - 开头的题目，不知道加在哪里。请先手工写一题。`);
  }
  const start = text.lastIndexOf('\n', (list.range?.[0] ?? 0) - 1) + 1;
  const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
  const end = list.range?.[1] ?? text.length;
  const before = text.slice(0, end).trimEnd();
  const after = text.slice(before.length).replace(/^\s*\n/, '');
  return `${before}\n\n${questionsYaml(questions, indent)}\n${after === '' ? '' : `\n${after}`}`;
}
