import { isMap, isPair, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { yamlProblems, type Problem } from './yaml-problem.ts';

type Path = readonly PropertyKey[];

/** YAML as an editor wrote it: its value, and the line of each part of it. */
export interface YamlSource {
  /** Undefined where the YAML cannot be read. */
  value: unknown;
  problems: Problem[];
  /** The line of the value at a path, or of the nearest thing around it that exists. */
  lineOf(path: Path): number;
  /** The line of a key in the map at a path. */
  lineOfKey(path: Path, key: string): number;
}

/** Reads YAML that begins on the given line of its file. */
export function readYaml(text: string, firstLine: number): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const line = (offset: number) => firstLine + Math.max(1, lines.linePos(offset).line) - 1;
  const problems = yamlProblems(text, document, (offset) => lines.linePos(offset).line).map((problem) => ({
    ...problem,
    line: problem.line + firstLine - 1,
  }));
  return {
    value: problems.length === 0 ? (document.toJS() as unknown) : undefined,
    problems,
    lineOf: (path) => line(offsetOf(document, path)),
    lineOfKey: (path, key) => line(keyOffset(document, path, key) ?? offsetOf(document, path)),
  };
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = path.slice(0, length - 1);
    const key = path[length - 1]!;
    const offset = keyOffset(document, parent, String(key)) ?? nodeAt(document, [...parent, key])?.range?.[0];
    if (offset !== undefined) return offset;
  }
  return 0;
}

function nodeAt(document: Document, path: Path): Node | undefined {
  let node = document.contents as Node | null | undefined;
  for (const key of path) {
    if (!isMap(node) && !isSeq(node)) return undefined;
    node = node.get(key, true) as Node | undefined;
  }
  return node ?? undefined;
}

function keyOffset(document: Document, path: Path, key: string): number | undefined {
  const map = nodeAt(document, path);
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isPair(item) && String(item.key) === key);
  return (pair?.key as Node | undefined)?.range?.[0];
}
