import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rating } from '@/core/record/ratings.ts';
import { ratings } from '@/core/record/ratings.ts';
import type { StoredRecord } from '@/core/record/stored.ts';
import { uuidV7 } from '@/core/record/uuid.ts';
import { fold, join } from '@/core/progress/fold.ts';
import type { Progress } from '@/core/progress/progress.ts';
import { deckOf, setAside, todayOf } from './deck.ts';
import { forecast, retention } from './figures.ts';
import { gradeFor, leechAfter, nextDue, scheduleOf } from './schedule.ts';

const timeZone = 'Asia/Shanghai';
const day = 86_400_000;
/** 2026-11-02, 09:00 in Shanghai. */
const start = Date.UTC(2026, 10, 2, 1);
const activity = 'quiz/dang-shi';
const there = () => true;

function id(number: number): string {
  return uuidV7(start + number, new Uint8Array(16).fill(number % 256));
}

let made = 0;
function record(verb: 'answered' | 'rated', at: number, more: Partial<StoredRecord> = {}): StoredRecord {
  const own = id(++made);
  const frame = { id: own, actor: 'm', activity, part: 'q', at, corrected: at, device: own, session: own } as const;
  return { ...frame, verb, ...(verb === 'answered' && { response: 'A' }), ...more };
}
const rate = (at: number, rating: Rating, more: Partial<StoredRecord> = {}) => record('rated', at, { rating, ...more });

const foldOf = (records: readonly StoredRecord[], score = 1): Progress => fold(records, () => ({ score }));
const scheduleIn = (progress: Progress, question = 'q') => scheduleOf(progress[activity]?.reviews?.[question]);
const today = (progress: Progress, now: number, newADay = 10) =>
  todayOf(deckOf(progress, there), { now, timeZone, newADay });

/** Ratings of two questions by several devices; some take back another, some are the same record again. */
const anyLog = fc
  .array(
    fc.record({
      number: fc.integer({ min: 1, max: 40 }),
      hours: fc.integer({ min: 0, max: 4000 }),
      rating: fc.constantFrom(...ratings),
      part: fc.constantFrom('q', 'r'),
      of: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ number, hours, rating, part, of }) =>
      record('rated', start + hours * 3_600_000, {
        ...{ id: id(number), part, rating },
        ...(rating === 'undo' && { of: id(of) }),
      }),
    ),
  );

describe('a schedule', () => {
  const shuffled = anyLog.chain((log) =>
    fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }), fc.subarray(log)),
  );

  test('is the same in any order and however often a rating comes', () => {
    fc.assert(
      fc.property(shuffled, ([log, others, again]) => {
        const [one, other] = [foldOf(log), foldOf([...others, ...again])];
        for (const part of ['q', 'r']) expect(scheduleIn(other, part)).toEqual(scheduleIn(one, part));
      }),
    );
  });

  test('is the same on whatever devices parts of it were folded', () => {
    fc.assert(
      fc.property(fc.array(anyLog, { maxLength: 4 }), (groups) => {
        const joined = groups.map((group) => foldOf(group)).reduce(join, {});
        expect(scheduleIn(joined)).toEqual(scheduleIn(foldOf(groups.flat())));
      }),
    );
  });

  test('is after an undo what it was before, also where the undo arrives first', () => {
    fc.assert(
      fc.property(anyLog, fc.constantFrom(...ratings), (log, rating) => {
        const others = log.filter(({ id: own, of }) => own !== id(99) && of !== id(99));
        const last = record('rated', start + 5000 * 3_600_000, {
          id: id(99),
          rating: rating === 'undo' ? 'good' : rating,
        });
        const undo = rate(start + 5001 * 3_600_000, 'undo', { of: id(99) });
        const before = scheduleIn(foldOf(others));
        // What is full keeps the newest alone: a tombstone takes the place of the oldest.
        if (before.graded.length > 25) return;
        expect(scheduleIn(foldOf([...others, last, undo]))).toEqual(before);
        expect(scheduleIn(foldOf([undo, ...others, last]))).toEqual(before);
      }),
    );
  });

  test('keeps the newest 32 ratings, and no longer an undo outlives what it undid', () => {
    const many = Array.from({ length: 60 }, (_, index) => rate(start + index * day, 'good'));
    const kept = foldOf(many)[activity]?.reviews?.['q'] ?? {};
    expect(Object.keys(kept)).toEqual(many.slice(-32).map((one) => one.id));
  });

  test('holds for any clock', () => {
    for (const at of [-8.64e15, 8.64e15, 0]) expect(scheduleIn(foldOf([rate(at, 'good')])).due).toBeGreaterThan(0);
  });

  test('grows by success and shrinks by failure; each grade is longer than the one before', () => {
    const known = scheduleIn(foldOf([0, 3, 12].map((days) => rate(start + days * day, 'good'))));
    const { again, hard, good, easy } = nextDue(known, start + 40 * day);
    expect(again).toBe(start + 40 * day + 600_000);
    expect([hard, good, easy]).toEqual([hard, good, easy].sort((a, b) => a - b));
    expect(good - start - 40 * day).toBeGreaterThan(30 * day);
    expect(easy - start).toBeLessThanOrEqual((40 + 365) * day);
  });

  test.each([
    [1, 'good'],
    [0.5, 'hard'],
    [0.2, 'again'],
    [0, 'again'],
  ] as const)('a mark of %d suggests %s', (score, grade) => expect(gradeFor(score)).toBe(grade));
});

describe('today', () => {
  const answers = (at: number, questions: string[]) => questions.map((part) => record('answered', at, { part }));

  test('a question is asked from the day after it was answered, at once where it was wrong', () => {
    const answer = [record('answered', start)];
    expect(today(foldOf(answer), start + 3_600_000).queue).toEqual([]);
    expect(today(foldOf(answer), start + day).queue).toHaveLength(1);
    expect(today(foldOf(answer, 0), start + 3_600_000).queue).toHaveLength(1);
  });

  test('only so many new ones a day, over the day', () => {
    const progress = foldOf(answers(start, ['a', 'b', 'c', 'd']));
    expect(today(progress, start + day, 3)).toMatchObject({ fresh: 3, done: 0 });
    const one = join(progress, foldOf([rate(start + day, 'good', { part: 'a' })]));
    expect(today(one, start + day + 60_000, 3)).toMatchObject({ fresh: 2, done: 1 });
    expect(today(one, start + day + 60_000, 0).queue).toEqual([]);
  });

  test('what was forgotten comes back in minutes, what was known on its day and not before', () => {
    const forgotten = foldOf([record('answered', start), rate(start, 'again')]);
    expect(today(forgotten, start + 60_000)).toMatchObject({ queue: [], soon: [{ question: 'q' }] });
    expect(today(forgotten, start + 11 * 60_000).queue).toHaveLength(1);
    const known = foldOf([record('answered', start), rate(start, 'easy')]);
    const due = scheduleIn(known).due ?? 0;
    expect(today(known, due - day).queue).toEqual([]);
    // From the morning of that day on, whatever the hour.
    expect(today(known, due - 3_600_000).queue).toHaveLength(1);
  });

  test('what is put off is back tomorrow; what is set aside, when it is brought back', () => {
    const answer = record('answered', start, {});
    const buried = foldOf([answer, rate(start + day, 'bury')]);
    expect(today(buried, start + day).queue).toEqual([]);
    expect(today(buried, start + 2 * day).queue).toHaveLength(1);
    const suspended = foldOf([answer, rate(start, 'suspend')]);
    expect(today(suspended, start + day).queue).toEqual([]);
    expect(setAside(deckOf(suspended, there))).toHaveLength(1);
    expect(today(join(suspended, foldOf([rate(start + 1, 'restore')])), start + day).queue).toHaveLength(1);
  });

  test('a card that failed eight times is set aside until it is brought back', () => {
    const failures = Array.from({ length: leechAfter }, (_, index) => rate(start + index * day, 'again'));
    const few = foldOf([record('answered', start), ...failures.slice(1)]);
    expect(scheduleIn(few).aside).toBeUndefined();
    const leech = join(few, foldOf(failures));
    expect(scheduleIn(leech).aside).toBe('leech');
    expect(today(leech, start + 20 * day).queue).toEqual([]);
    const back = join(leech, foldOf([rate(start + 30 * day, 'restore')]));
    expect(scheduleIn(back).aside).toBeUndefined();
    expect(today(back, start + 30 * day).queue).toHaveLength(1);
  });

  test('a question that vanished from the content is passed over', () => {
    const progress = foldOf([...answers(start, ['a', 'gone']), rate(start, 'good', { part: 'gone' })]);
    expect(deckOf(progress, (_, question) => question !== 'gone').map(({ question }) => question)).toEqual(['a']);
  });
});

test('answers and ratings in review move no place where one was', () => {
  const progress = foldOf([record('answered', start, { round: 'review' }), rate(start, 'good')]);
  expect(progress[activity]?.last).toBeNull();
});

test('the forecast counts each card on its day, what is overdue today', () => {
  const log = [
    ...['a', 'b', 'c'].map((part) => record('answered', start, { part })),
    rate(start - 100 * day, 'good', { part: 'a' }),
    rate(start - 99 * day, 'good', { part: 'a' }),
    rate(start, 'easy', { part: 'b' }),
  ];
  const days = forecast(deckOf(foldOf(log), there), { now: start, timeZone, days: 30 });
  expect(days).toHaveLength(30);
  expect(days[0]).toEqual({ day: '2026-11-02', cards: 1 });
  expect(days.reduce((sum, { cards }) => sum + cards, 0)).toBe(2);
});

test('retention counts what was asked in due course, by month and by how long it had stayed', () => {
  const at = (days: number) => start + days * day;
  const log = [
    rate(at(0), 'good'),
    rate(at(1), 'good'),
    rate(at(5), 'good'),
    rate(at(40), 'again'),
    rate(at(41), 'good'),
  ];
  const months = retention(deckOf(foldOf([record('answered', start), ...log]), there), timeZone);
  expect(months).toEqual([
    { month: '2026-12', young: { known: 0, asked: 0 }, mature: { known: 0, asked: 1 } },
    { month: '2026-11', young: { known: 2, asked: 2 }, mature: { known: 0, asked: 0 } },
  ]);
});
