import { interactionNames } from '@/kit/interaction/kind-names.data.ts';
import type { Part } from './parts.ts';
import { isRecord } from './read-work.ts';

/** The interactions of a video or reading, whatever is wrong with them. */
export function interactionsIn(data: Record<string, unknown>): Part[] {
  const timeline = Array.isArray(data['timeline']) ? (data['timeline'] as unknown[]) : [];
  return timeline.flatMap((value, index) => {
    if (!isRecord(value)) return [];
    const id = idOf(value);
    const name = `第 ${index + 1} 个互动${id === undefined ? '' : `（${id}）`}`;
    return [{ value, path: ['timeline', index], name }];
  });
}

/** An interaction's id; a question has its own. */
export function idOf(value: Record<string, unknown>): string | undefined {
  const question = value['question'];
  const id = value['kind'] === 'question' && isRecord(question) ? question['id'] : value['id'];
  return typeof id === 'string' ? id : undefined;
}

/** Says which interaction a path lies in: `第 2 个互动（xiang）：`, and nothing for other paths. */
export function interactionTitles(data: Record<string, unknown>): (path: readonly PropertyKey[]) => string {
  const names = new Map(interactionsIn(data).map(({ path, name }) => [path.join('/'), `${name}：`]));
  return (path) => names.get(path.slice(0, 2).join('/')) ?? '';
}

/** What `kind` of an interaction may say. */
export const interactionKinds = { field: { title: '互动种类', example: 'card' }, names: interactionNames };
