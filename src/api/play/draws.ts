import type { Works } from '@/api/records/works.ts';
import type { Draws } from '@/core/play/day-play.ts';
import { ranked, roundLength } from '@/core/play/draw.ts';

/**
 * How many more are let in than are drawn: who began before a bank was published in the middle of the day has drawn
 * without it.
 */
const newcomers = 3;

const kept = new Map<string, Draws>();

/** What a day's question and round may be answered with. Drawn once a day and list of questions. */
export function drawsOf({ playable, site }: Pick<Works, 'playable' | 'site'>, day: string): Draws {
  const key = `${site} ${day} ${String(playable.length)} ${playable[0] ?? ''} ${playable.at(-1) ?? ''}`;
  let draws = kept.get(key);
  if (!draws) {
    draws = {
      question: new Set(ranked(playable, `${site}/question/${day}`).slice(0, 1 + newcomers)),
      daily: new Set(ranked(playable, `${site}/daily/${day}`).slice(0, roundLength + newcomers)),
    };
    if (kept.size >= 16) kept.clear();
    kept.set(key, draws);
  }
  return draws;
}
