import type { Content, WorkFile } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { isRecord } from '../read-work.ts';

/** In a work, no two questions share an id, and none has that of a heading: both are anchors on its page. */
export function questionIds({ works }: Content): Mistake[] {
  return works.flatMap(duplicates);
}

function duplicates({ file, questions, headings }: WorkFile): Mistake[] {
  const lines = new Map(headings.map(({ id, node }) => [id, node.position?.start.line ?? 1]));
  const mistakes: Mistake[] = [];
  for (const { value, yaml, path } of questions) {
    // Those of a timeline are looked at with its other ids.
    if (path[0] === 'timeline') continue;
    const id = isRecord(value) ? value['id'] : undefined;
    if (typeof id !== 'string') continue;
    const line = yaml.lineOf([...path, 'id']);
    const earlier = lines.get(id);
    if (earlier === undefined) lines.set(id, line);
    else mistakes.push({ file, line, text: `「题目编号」${id} 与第 ${earlier} 行的编号重复了。请换一个` });
  }
  return mistakes;
}
