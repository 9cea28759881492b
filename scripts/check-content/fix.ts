import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { readContent, type FoundQuestion, type WorkFile } from './content.ts';
import { isRecord } from './read-work.ts';

/** Text to put in, and where. */
interface Insertion {
  at: number;
  /** How many characters it replaces. */
  over: number;
  text: string;
}

/** Writes the ids that questions lack, in banks and in lessons, and returns the files that it changed. */
export async function fixContent(root: string): Promise<string[]> {
  const { works } = await readContent(root);
  const taken = new Set(works.flatMap(({ questions }) => questions.map(idOf)));
  const changed: string[] = [];
  for (const work of works) {
    const source = await readFile(join(root, work.file), 'utf8');
    const text = withIds(source, work, taken);
    if (text === source) continue;
    await writeFile(join(root, work.file), text);
    changed.push(work.file);
  }
  return changed;
}

function idOf({ value }: FoundQuestion): string | undefined {
  const id = isRecord(value) ? value['id'] : undefined;
  return id === undefined || id === null ? undefined : String(id);
}

function withIds(source: string, work: WorkFile, taken: Set<string | undefined>): string {
  const insertions = work.questions
    .filter(({ path }) => path[0] !== 'timeline' || work.mdx === undefined)
    .filter((found) => isRecord(found.value) && idOf(found) === undefined)
    .map((found) => insertion(source, found, newId(work.folder, taken)));
  // From the end, so that the places before stay where they are.
  return insertions
    .reverse()
    .reduce((text, { at, over, text: id }) => text.slice(0, at) + id + text.slice(at + over), source);
}

/** `san-wan-1`, `san-wan-2` …: the first that no question anywhere has. */
function newId(folder: string, taken: Set<string | undefined>): string {
  let count = 1;
  while (taken.has(`${folder}-${count}`)) count += 1;
  taken.add(`${folder}-${count}`);
  return `${folder}-${count}`;
}

function insertion(source: string, found: FoundQuestion, id: string): Insertion {
  const { start, map, indent } = found.path.length === 0 ? inFence(source, found) : inBank(source, found);
  const empty = map.items.find(({ key }) => String(key) === 'id');
  if (empty !== undefined) {
    const [from, to] = (empty.key as { range: [number, number] }).range;
    return { at: start + from, over: source.slice(start + to).indexOf(':') + 1 + to - from, text: `id: ${id}` };
  }
  const isFlow = map.flow === true;
  const at = start + (map.range?.[0] ?? 0) + (isFlow ? 1 : 0);
  return { at, over: 0, text: isFlow ? `id: ${id}, ` : `id: ${id}\n${indent}` };
}

interface Place {
  /** The offset in the file at which the YAML begins that the map was read from. */
  start: number;
  map: YAMLMap;
  indent: string;
}

function inFence(source: string, { line }: FoundQuestion): Place {
  const lines = source.split('\n');
  const start = lines.slice(0, line).join('\n').length + 1;
  const indent = /^\s*/.exec(lines[line] ?? '')?.[0] ?? '';
  const end = lines.findIndex((content, index) => index >= line && content.trim().startsWith('```'));
  const map = parseDocument(lines.slice(line, end).join('\n')).contents;
  if (!isMap(map)) throw new Error('A question that was read as a map is none now');
  return { start, map, indent };
}

function inBank(source: string, { path }: FoundQuestion): Place {
  const map = parseDocument(source).getIn(path, true);
  if (!isMap(map)) throw new Error('A question that was read as a map is none now');
  const at = map.range?.[0] ?? 0;
  return { start: 0, map, indent: ' '.repeat(at - source.lastIndexOf('\n', at - 1) - 1) };
}
