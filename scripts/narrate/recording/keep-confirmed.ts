import type { Review } from '@/kit/narration/review.schema.ts';

type Reviewed = Review['sentences'][number];

/** The shortest sentence, in seconds. */
const shortest = 0.05;

/**
 * Puts what a person confirmed of the same recording in the place of what was found. What was found and would overlap it
 * gives way.
 */
export function keepConfirmed(found: readonly Reviewed[], before: readonly Reviewed[]): Reviewed[] {
  const confirmed = new Map(before.filter((sentence) => sentence.confirmed).map((sentence) => [sentence.id, sentence]));
  let last = 0;
  const kept = found.map((sentence): Reviewed | undefined => {
    const own = confirmed.get(sentence.id);
    // Sentences may have changed places since.
    if (own === undefined || (own.bounds !== null && own.bounds[0] < last)) return undefined;
    last = own.bounds?.[1] ?? last;
    return own;
  });
  const after = (i: number): number => kept.slice(i).find((own) => own?.bounds)?.bounds?.[0] ?? Infinity;
  let end = 0;
  return found.map((sentence, i): Reviewed => {
    const own = kept[i];
    const bounds = own === undefined ? within(sentence.bounds, end, after(i)) : own.bounds;
    end = bounds?.[1] ?? end;
    if (own !== undefined) return own;
    return bounds === null && sentence.bounds !== null
      ? { ...sentence, bounds, confidence: 0.1, doubt: 'skipped' }
      : { ...sentence, bounds };
  });
}

function within(bounds: Reviewed['bounds'], least: number, most: number): Reviewed['bounds'] {
  if (bounds === null) return null;
  const [start, end] = [Math.max(bounds[0], least), Math.min(bounds[1], most)];
  return end - start < shortest ? null : [start, end];
}
