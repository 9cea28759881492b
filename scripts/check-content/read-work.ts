import { giveHeadingIds } from '@/kit/markdown/headings.ts';
import { questionSchema } from '@/kit/question/question.schema.ts';
import type { FoundQuestion, WorkFile } from './content.ts';
import { readMdx } from './mdx-source.ts';
import { nodesOf, type PlacedNode } from './nodes.ts';
import { schemaProblems } from './schema-problems.ts';
import { workKinds, type WorkKind } from './work-kinds.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** What stands between the lines of dashes at the head of an MDX file. */
const frontmatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/;

/** Reads a work's file; what is wrong with it is kept for the rules to report. */
export function readWork(kind: WorkKind, folder: string, file: string, text: string): WorkFile {
  const isMdx = workKinds[kind].file === 'index.mdx';
  const head = isMdx ? frontmatter.exec(text)?.[1] : text;
  const yaml = head === undefined ? undefined : readYaml(head, isMdx ? 2 : 1);
  const data = isRecord(yaml?.value) ? yaml.value : {};
  const mdx = isMdx ? readMdx(text) : undefined;
  const headings = mdx?.tree === undefined ? [] : giveHeadingIds(mdx.tree);
  const nodes = mdx?.tree === undefined ? [] : nodesOf(mdx.tree);
  const questions = [
    ...(mdx === undefined ? bankQuestions(file, yaml, data) : fencedQuestions(file, nodes)),
    ...(kind === 'video' || kind === 'reading' ? timelineQuestions(file, yaml, data) : []),
  ];
  return { kind, folder, file, text, yaml, data, mdx, nodes, headings, questions };
}

/** Whether a value is a map of names to values. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bankQuestions(file: string, yaml: YamlSource | undefined, data: Record<string, unknown>): FoundQuestion[] {
  const questions = data['questions'];
  if (yaml === undefined || !Array.isArray(questions)) return [];
  return questions.map((value: unknown, index) => {
    const path = ['questions', index];
    return readQuestion(file, value, yaml, path, yaml.lineOf(path));
  });
}

function timelineQuestions(file: string, yaml: YamlSource | undefined, data: Record<string, unknown>): FoundQuestion[] {
  const timeline = data['timeline'];
  if (yaml === undefined || !Array.isArray(timeline)) return [];
  return timeline.flatMap((value: unknown, index) => {
    if (!isRecord(value) || value['kind'] !== 'question' || !isRecord(value['question'])) return [];
    const path = ['timeline', index, 'question'];
    return [readQuestion(file, value['question'], yaml, path, yaml.lineOf(path))];
  });
}

function fencedQuestions(file: string, nodes: PlacedNode[]): FoundQuestion[] {
  return nodes.flatMap(({ node, line }) => {
    if (node.type !== 'code' || node.lang !== 'question') return [];
    const yaml = readYaml(node.value, line + 1);
    return [readQuestion(file, yaml.value, yaml, [], line)];
  });
}

function readQuestion(
  file: string,
  value: unknown,
  yaml: YamlSource,
  path: (string | number)[],
  line: number,
): FoundQuestion {
  const found: FoundQuestion = { value, yaml, path, line, question: undefined, mistakes: [] };
  if (yaml.problems.length > 0) {
    found.mistakes = yaml.problems.map((problem) => ({ file, ...problem }));
    return found;
  }
  if (!isRecord(value)) {
    found.mistakes = [{ file, line, text: '这一题没有内容。请写上 id、type、ask、answer 和 explain' }];
    return found;
  }
  const parsed = questionSchema.safeParse(value);
  if (parsed.success) return { ...found, question: parsed.data };
  const manner = {
    schema: questionSchema,
    value,
    add: (name: string, example: string) =>
      name === 'id' ? '请运行 npm run check -- --fix 自动补上' : `请在这一题里加上一行：${name}: ${example}`,
    write: (name: string, example: string) => `${name}: ${example}`,
  };
  const lines = {
    lineOf: (at: readonly PropertyKey[]) => yaml.lineOf([...path, ...at]),
    lineOfKey: (at: readonly PropertyKey[], key: string) => yaml.lineOfKey([...path, ...at], key),
  };
  found.mistakes = schemaProblems(parsed.error.issues, manner, lines).map((problem) => ({ file, ...problem }));
  return found;
}
