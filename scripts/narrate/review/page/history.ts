import { shortest, type Bounds, type Part, type PartSentence } from '../part.ts';

/** What an editor did to a part, with the way back. Each step is a whole list of sentences. */
export interface History {
  seconds: number;
  now: PartSentence[];
  past: PartSentence[][];
  future: PartSentence[][];
  /** What is in the files. */
  saved: PartSentence[];
}

export type Edge = 'start' | 'end';

export function historyOf({ sentences, seconds }: Pick<Part, 'sentences' | 'seconds'>): History {
  return { seconds, now: sentences, past: [], future: [], saved: sentences };
}

/** One step back or forward; the same where there is none. */
export function undo(history: History): History {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { ...history, now: before, past: history.past.slice(0, -1), future: [history.now, ...history.future] };
}

export function redo(history: History): History {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { ...history, now: after, past: [...history.past, history.now], future };
}

/** Whether something is not in the files yet. */
export function isChanged({ now, saved }: History): boolean {
  return now !== saved && JSON.stringify(now) !== JSON.stringify(saved);
}

/** Where an edge of a sentence may go: as far as its neighbours and its other edge let it. */
export function reach({ now, seconds }: Pick<History, 'now' | 'seconds'>, at: number, edge: Edge): Bounds {
  const bounds = now[at]?.bounds ?? [0, seconds];
  const [after, before] = gap({ now, seconds }, at);
  return edge === 'start' ? [after, bounds[1] - shortest] : [bounds[0] + shortest, before];
}

/** From the end of what is read before a sentence to the beginning of what is read behind it. */
export function gap({ now, seconds }: Pick<History, 'now' | 'seconds'>, at: number): Bounds {
  const before = now.slice(0, at).findLast(({ bounds }) => bounds)?.bounds;
  const behind = now.slice(at + 1).find(({ bounds }) => bounds)?.bounds;
  return [before?.[1] ?? 0, behind?.[0] ?? seconds];
}

/**
 * Moves an edge as near to a moment as it may go, which confirms the sentence: somebody has listened.
 * @param isSameStep whether it goes on with the last step (a drag, a key that is held): one undo takes all of it back
 */
export function moveEdge(history: History, at: number, edge: Edge, to: number, isSameStep = false): History {
  const bounds = history.now[at]?.bounds;
  if (!bounds) return history;
  const [least, most] = reach(history, at, edge);
  const moment = Math.round(Math.min(Math.max(to, least), most) * 1000) / 1000;
  const moved: Bounds = edge === 'start' ? [moment, bounds[1]] : [bounds[0], moment];
  if (moved[0] === bounds[0] && moved[1] === bounds[1]) return history;
  const now = changed(history.now, at, { bounds: moved, confirmed: true });
  return isSameStep ? { ...history, now } : step(history, now);
}

/** Says that a sentence is right as it is, or takes that back. */
export function confirm(history: History, at: number, confirmed: boolean): History {
  if (history.now[at]?.confirmed === confirmed) return history;
  return step(history, changed(history.now, at, { confirmed }));
}

/** Says that a sentence was not read. */
export function markUnread(history: History, at: number): History {
  return step(history, changed(history.now, at, { bounds: null, confirmed: true }));
}

/** Says that a sentence was read after all, in the middle of what lies between its neighbours; the same where nothing does. */
export function markRead(history: History, at: number): History {
  const [from, to] = gap(history, at);
  if (to - from < shortest * 2) return history;
  const margin = Math.min(0.2, (to - from) / 4);
  const bounds: Bounds = [Math.round((from + margin) * 1000) / 1000, Math.round((to - margin) * 1000) / 1000];
  return step(history, changed(history.now, at, { bounds, confirmed: true }));
}

function step(history: History, now: PartSentence[]): History {
  return { ...history, now, past: [...history.past, history.now], future: [] };
}

function changed(sentences: PartSentence[], at: number, change: Partial<PartSentence>): PartSentence[] {
  return sentences.map((sentence, i) => (i === at ? { ...sentence, ...change } : sentence));
}
