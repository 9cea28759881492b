import type { Cue } from '@/kit/narration/vtt.ts';

/**
 * Where a moment of a film is in the film made anew: as far into the same sentence, or as far behind its end. A sentence
 * that is gone leaves its moments to the end of the one before it. Seconds, to the tenth, before the film's last half.
 */
export function movedTime(time: number, before: readonly Cue[], after: readonly Cue[], seconds: number): number {
  const now = new Map(after.map((cue) => [cue.id, cue]));
  const at = before.findLastIndex(({ start }) => start <= time);
  const anchor = before[at];
  const tenth = (value: number): number => Math.round(Math.min(value, seconds - 0.5) * 10) / 10;
  if (anchor === undefined) return tenth(time);
  const same = now.get(anchor.id);
  if (same !== undefined) {
    const share = Math.min(1, (time - anchor.start) / (anchor.end - anchor.start));
    return tenth(same.start + share * (same.end - same.start) + Math.max(0, time - anchor.end));
  }
  for (let earlier = at - 1; earlier >= 0; earlier--) {
    const found = now.get(before[earlier]!.id);
    if (found !== undefined) return tenth(found.end);
  }
  return tenth(time);
}
