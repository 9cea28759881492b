import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '@/kit/narration/review.schema.ts';
import { keepConfirmed } from './keep-confirmed.ts';
import { reportOn } from './report.ts';

type Reviewed = Review['sentences'][number];

/** Sentences one after the other, in an order of their own. */
const sentences = (confirmed: fc.Arbitrary<boolean>): fc.Arbitrary<Reviewed[]> =>
  fc
    .array(
      fc.record({ pause: fc.double({ min: 0, max: 3, noNaN: true }), isRead: fc.boolean(), confirmed, id: fc.nat(30) }),
      { minLength: 1, maxLength: 20 },
    )
    .map((list) => {
      let at = 0;
      const ids = new Set(list.map(({ id }) => id));
      return [...ids].flatMap((id, i): Reviewed[] => {
        const { pause = 0, isRead = false, confirmed: is = false } = list[i] ?? {};
        const start = (at += pause);
        at += 1;
        return [{ id: `s${String(id)}`, bounds: isRead ? [start, at] : null, confidence: 0.7, confirmed: is }];
      });
    });

describe('keepConfirmed', () => {
  it('keeps the order, overlaps nothing and changes no confirmed sentence that it keeps', () => {
    fc.assert(
      fc.property(sentences(fc.constant(false)), sentences(fc.boolean()), (found, before) => {
        const kept = keepConfirmed(found, before);
        expect(kept.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
        let last = 0;
        for (const { id, bounds, confirmed } of kept) {
          if (confirmed) expect(bounds).toEqual(before.find((own) => own.id === id)?.bounds);
          if (bounds === null) continue;
          expect(bounds[0]).toBeGreaterThanOrEqual(last);
          expect(bounds[1]).toBeGreaterThan(bounds[0]);
          last = bounds[1];
        }
      }),
    );
  });

  it('puts all that was confirmed where the text is the same', () => {
    fc.assert(
      fc.property(sentences(fc.constant(true)), (before) => {
        const found = before.map((sentence): Reviewed => ({ ...sentence, bounds: [1, 1.5], confirmed: false }));
        expect(keepConfirmed(found, before)).toEqual(before);
      }),
    );
  });
});

describe('reportOn', () => {
  it('names each doubtful sentence and where it is; what a person has confirmed is certain', () => {
    const review: Review = {
      recording: '0'.repeat(64),
      sentences: [
        { id: 'sa', bounds: [1, 70], confidence: 0.9, confirmed: false },
        { id: 'sb', bounds: null, confidence: 0.1, doubt: 'skipped', confirmed: false },
        { id: 'sc', bounds: [71, 75], confidence: 0.4, doubt: 'long', confirmed: true },
      ],
      added: [[80, 83.5]],
    };
    const texts = ['甲。', '乙。', '丙。'].map((text, i) => ({ id: String(i), text, ends: 'sentence' as const }));
    expect(reportOn(review, texts, 'reading/shan-lu')).toEqual([
      '  有 2 处要听一听，校对请运行 npm run narrate -- --review reading/shan-lu',
      '  1:10 “乙。”好像漏读了',
      '  1:20—1:23 这里有文字里没有的话',
    ]);
    expect(reportOn({ ...review, sentences: [], added: [] }, texts, 'reading/shan-lu')).toEqual([]);
  });
});
