import { type Outline, settle } from '@/core/progress/outline.ts';
import { partsLimit } from '@/core/record/parts-limit.ts';
import { loadProgress } from './progress.ts';
import { record } from './record.ts';

let turn: Promise<void> = Promise.resolve();

/**
 * Records the parts of a work, and the work, that sentences read or heard have completed. To be called behind each record
 * of sentences, by the page that made it, and once when a page opens: another may have been left in between. Calls take
 * turns, so nothing is recorded twice; what two tabs record at once the fold counts once.
 */
export function settleSentences(outline: Outline): Promise<void> {
  turn = turn.then(
    () => settleNow(outline),
    () => settleNow(outline),
  );
  return turn;
}

async function settleNow(outline: Outline): Promise<void> {
  const { activity, revision } = outline;
  const work = (await loadProgress())[activity];
  const { parts, completed } = settle(work, outline);
  const [first] = parts;
  if (first !== undefined) {
    // Named behind the sentence where the member is: a part's heading is no place to come back to.
    const part = work?.last?.part ?? first;
    await record({ activity, verb: 'experienced', part, parts: parts.slice(0, partsLimit) });
  }
  if (completed) await record({ activity, verb: 'completed', revision });
}
