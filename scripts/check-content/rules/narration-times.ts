import type { Content } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { narrationFileOf, type FoundNarration } from '../read-narration.ts';

/** How far a file may be off what is told of it, in seconds: encoders add a little at the ends. */
const tolerance = 0.5;

/** Sound is as long as what is told of it, and every sentence lies in it, once. */
export function narrationTimes({ narrations }: Content): Mistake[] {
  return narrations.flatMap((narration) => [...otherLengths(narration), ...outside(narration), ...twice(narration)]);
}

function otherLengths(narration: FoundNarration): Mistake[] {
  const { facts, lengths } = narration;
  if (facts === undefined) return [];
  return [...lengths].flatMap(([ending, seconds]) => {
    if (Math.abs(seconds - facts.seconds) <= tolerance) return [];
    const text = `声音长 ${shown(seconds)} 秒，${narration.name}.json 里写的是 ${shown(facts.seconds)} 秒：不是同一次做的。请重新运行 npm run narrate`;
    return [{ file: narrationFileOf(narration, ending), line: 1, text }];
  });
}

function outside(narration: FoundNarration): Mistake[] {
  const { cues = [], facts, lengths } = narration;
  const seconds = facts?.seconds ?? Math.max(...lengths.values(), -Infinity);
  const late = cues.find(({ end }) => end > seconds + tolerance);
  if (late === undefined || seconds < 0) return [];
  const text = `“${late.id}”到 ${shown(late.end)} 秒才完，可声音只有 ${shown(seconds)} 秒。请改好，或者重新运行 npm run narrate`;
  return [{ file: narrationFileOf(narration, 'vtt'), line: lineOf(narration, late.id), text }];
}

function twice(narration: FoundNarration): Mistake[] {
  const seen = new Set<string>();
  return (narration.cues ?? []).flatMap(({ id }) => {
    if (!seen.has(id)) return seen.add(id) && [];
    const text = `“${id}”有两段。同一句只能有一段，请删去一段`;
    return [{ file: narrationFileOf(narration, 'vtt'), line: lineOf(narration, id, true), text }];
  });
}

function lineOf({ lines }: FoundNarration, id: string, last = false): number {
  return (last ? lines.lastIndexOf(id) : lines.indexOf(id)) + 1 || 1;
}

function shown(seconds: number): string {
  return String(Number(seconds.toFixed(1)));
}
