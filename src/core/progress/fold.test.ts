import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecord } from '@/core/record/record.arbitrary.ts';
import { correct, type StoredRecord } from '@/core/record/stored.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { emptyWork, fold, join, joinWork, ofRecord } from './fold.ts';
import type { Progress } from './progress.ts';

/** Records of several devices with clocks of their own, some the same, some with the same id but other content. */
const anyStored: fc.Arbitrary<StoredRecord> = fc
  .tuple(anyRecord, fc.constantFrom(0, 1, 700, -1500, 3e11))
  .map(([record, offset]) => ({ ...record, corrected: correct(record.at, offset, 1e13) }));
const anyRecords = fc.array(anyStored, { maxLength: 25 });

/** Half of what is answered is right. Depends on the record alone, as marking does. */
const markOf = (record: StoredRecord) =>
  record.part === '三湾' ? undefined : { score: JSON.stringify(record.response ?? '').length % 2 };

/** With the order of keys: two machines shall store the same bytes. */
const bytes = (progress: unknown) => JSON.stringify(progress);
const foldOf = (records: StoredRecord[]) => fold(records, markOf);
const runs = { numRuns: 500 };

describe('the fold gives the same', () => {
  test('in any order', () => {
    const shuffled = anyRecords.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
    fc.assert(
      fc.property(shuffled, ([records, others]) => bytes(foldOf(records)) === bytes(foldOf(others))),
      runs,
    );
  });

  test('in any grouping, on whatever device each group was folded', () => {
    const grouped = fc.array(anyRecords, { maxLength: 5 });
    fc.assert(
      fc.property(grouped, (groups) => {
        const joined = groups.map(foldOf).reduce(join, {});
        expect(bytes(joined)).toBe(bytes(foldOf(groups.flat())));
      }),
      runs,
    );
  });

  test('however often a record comes', () => {
    const repeated = anyRecords.chain((records) =>
      fc.tuple(fc.constant(records), records.length ? fc.array(fc.constantFrom(...records)) : fc.constant([])),
    );
    fc.assert(
      fc.property(repeated, ([records, again]) => bytes(foldOf([...records, ...again])) === bytes(foldOf(records))),
      runs,
    );
  });

  test('after it was stored and read again', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (some, more) => {
        const stored = JSON.parse(bytes(foldOf(some))) as Progress;
        expect(bytes(join(stored, foldOf(more)))).toBe(bytes(foldOf([...some, ...more])));
      }),
      runs,
    );
  });
});

describe('join is a least upper bound', () => {
  const anyProgress = anyRecords.map(foldOf);
  const same = (a: unknown, b: unknown): void => {
    expect(bytes(a)).toBe(bytes(b));
  };

  test('commutative', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => same(join(a, b), join(b, a))),
      runs,
    );
  });

  test('associative', () => {
    const property = fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) =>
      same(join(join(a, b), c), join(a, join(b, c))),
    );
    fc.assert(property, runs);
  });

  test('idempotent, with nothing as its least', () => {
    const property = fc.property(anyProgress, (a) => {
      same(join(a, a), a);
      same(join(a, {}), a);
      same(join({}, a), a);
    });
    fc.assert(property, runs);
  });

  test('leaves what it joins alone', () => {
    const property = fc.property(anyProgress, anyProgress, (a, b) => {
      const before = bytes([a, b]);
      join(a, b);
      same([a, b], JSON.parse(before));
    });
    fc.assert(property);
  });
});

describe('the fold of', () => {
  const id = (time: number) => uuidV7(time, new Uint8Array(16));
  const base = { actor: 'm1', activity: 'lesson/sanwan', device: id(1), session: id(2) } as const;
  const record = (at: number, more: Partial<StoredRecord>): StoredRecord => ({
    ...base,
    id: id(at),
    at,
    corrected: at,
    verb: 'experienced',
    ...more,
  });
  const work = (...records: StoredRecord[]) => fold(records, () => ({ score: 1 }))['lesson/sanwan'] ?? emptyWork();

  test('listening: all sentences that were heard, and the last of them as the place', () => {
    const heard = work(
      record(1000, { part: 'b', parts: ['a', 'b'], seconds: 8 }),
      record(2000, { part: 'd', parts: ['c'], seconds: 1 }),
    );
    expect(heard.parts).toEqual({ a: 1000, b: 1000, c: 2000, d: 2000 });
    expect(heard.last).toMatchObject({ part: 'd' });
  });

  test('notes: the newest of each place, taken away too; where one was stays', () => {
    const noted = work(
      record(1000, { part: 'a', seconds: 8 }),
      record(2000, { part: 'c', verb: 'annotated', note: '' }),
      record(3000, { part: 'd', verb: 'annotated', note: '记住' }),
      record(3500, { part: 'e', verb: 'annotated', note: '要问', quote: '一句。' }),
      record(4000, { part: 'd', verb: 'annotated' }),
    );
    expect(noted.notes).toEqual({
      c: { at: 2000, id: id(2000), text: '' },
      d: { at: 4000, id: id(4000), text: null },
      e: { at: 3500, id: id(3500), text: '要问', quote: '一句。' },
    });
    expect(noted.last).toMatchObject({ part: 'a' });
  });

  test('study: the part, when, how long and where', () => {
    expect(work(record(100_400, { part: 'a', seconds: 30, offset: 0.5 }))).toEqual({
      ...emptyWork(),
      parts: { a: 100_400 },
      spans: [[70_000, 100_000]],
      last: { at: 100_400, id: id(100_400), part: 'a', offset: 0.5 },
    });
  });

  test('stretches that follow one another is one stretch', () => {
    const stretches = [30, 60, 90, 300].map((end) => record(end * 1000 + 400, { seconds: 30 }));
    expect(work(...stretches).spans).toEqual([
      [0, 90_000],
      [270_000, 300_000],
    ]);
  });

  test('the same time in two tabs is counted once', () => {
    expect(work(record(60_000, { seconds: 60 }), record(70_000, { seconds: 30 })).spans).toEqual([[0, 70_000]]);
  });

  test('answers: the newest, and the best score', () => {
    const answers = [1, 0].map((score, i) =>
      ofRecord(record(i + 1, { verb: 'answered', part: 'q', response: `${score}` }), { score }),
    );
    const expected = { q: { at: 2, id: id(2), response: '0', score: 0, best: 1 } };
    expect(answers.reduce(joinWork).answers).toEqual(expected);
  });

  test('an answer that nobody can mark: only where it was given', () => {
    const unmarked = fold([record(1, { verb: 'answered', part: 'q', response: 'A' })], () => undefined);
    expect(unmarked).toEqual({ 'lesson/sanwan': { ...emptyWork(), last: { at: 1, id: id(1), part: 'q' } } });
  });

  test('runs through a quiz: the newest three', () => {
    const answers = [4, 1, 3, 2].map((run) =>
      record(run, { verb: 'answered', part: 'q', response: 'A', attempt: id(run) }),
    );
    expect(Object.keys(work(...answers).attempts)).toEqual([id(2), id(3), id(4)]);
  });

  test('completions: the newest', () => {
    const completions = ['r1', 'r2'].map((revision, i) => record(i, { verb: 'completed', revision }));
    expect(work(...completions).completed).toEqual({ at: 1, id: id(1), revision: 'r2' });
  });

  test('opening a work again: the place is not forgotten', () => {
    expect(work(record(1, { part: 'b' }), record(2, { verb: 'initialized' })).last).toMatchObject({ part: 'b' });
  });

  test('a part named like what every object has', () => {
    const { parts } = work(record(1, { part: '__proto__' }), record(2, { part: 'constructor' }));
    expect(Object.entries(parts)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });
});
