import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecord } from '@/core/record/record.arbitrary.ts';
import type { StoredRecord } from '@/core/record/stored.ts';
import { badges } from './badges.ts';
import { type DayPlay, dayOfRecords, emptyDay, joinDays } from './day-play.ts';
import { questionOfDay, ranked, roundOfDay } from './draw.ts';
import { maskedName } from './masked-name.ts';
import { entriesOf, pointsOf, rulesOn, sentencesOf, versions } from './rules.ts';
import { streakOf } from './streak.ts';

const day = '2026-11-28';
const names = Array.from({ length: 150 }, (_, index) => `quiz/bank-${index % 7}#q${index}`);
const round = roundOfDay(names, day, 'https://a');
const draws = { question: new Set([names[3] ?? '']), daily: new Set(round) };

const anyDeed: fc.Arbitrary<StoredRecord> = fc
  .tuple(
    anyRecord,
    fc.integer({ min: 0, max: 80_000 }),
    fc.constantFrom(...names),
    fc.constantFrom(undefined, 'daily', 'question', 'daily-old'),
  )
  .map(([record, second, name, mode]) => {
    const [activity = '', part = ''] = name.split('#');
    return {
      ...record,
      ...{ activity: activity as StoredRecord['activity'], part, corrected: second * 1000 },
      ...(mode && { round: mode === 'daily-old' ? 'daily/2026-11-27' : `${mode}/${day}` }),
    };
  });
const scoreOf = (record: StoredRecord) => ({ score: JSON.stringify(record.response ?? '').length % 2 });
const foldOf = (records: readonly StoredRecord[]): DayPlay =>
  records
    .map((record) => dayOfRecords([{ record, marked: scoreOf(record) }], day, draws) ?? emptyDay())
    .reduce((one, other) => joinDays(one, other), emptyDay());

describe('the ledger of a day', () => {
  test('is the same in any order, grouping and however often a record came', () => {
    const shuffled = fc
      .array(anyDeed, { maxLength: 60 })
      .chain((records) =>
        fc.tuple(
          fc.constant(records),
          fc.shuffledSubarray(records, { minLength: records.length }),
          fc.subarray(records),
        ),
      );
    fc.assert(
      fc.property(shuffled, fc.nat(60), ([records, others, again], cut) => {
        const whole = foldOf(records);
        expect(foldOf([...others, ...again])).toEqual(whole);
        expect(joinDays(foldOf(others.slice(0, cut)), foldOf(others.slice(cut)))).toEqual(whole);
        expect(joinDays(whole, whole)).toEqual(whole);
        const together = [...others, ...again].map((record) => ({ record, marked: scoreOf(record) }));
        expect(dayOfRecords(together, day, draws) ?? emptyDay()).toEqual(whole);
      }),
    );
  });

  test('never goes beyond its caps, and never loses by doing more', () => {
    const { right, question, daily, study, work } = rulesOn(day);
    const most = right.most + question.right + daily.points + study.most + work.most;
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 120 }), anyDeed, (records, more) => {
        const before = pointsOf(day, foldOf(records));
        expect(before).toBeLessThanOrEqual(most);
        expect(pointsOf(day, foldOf([...records, more]))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  const deed = (more: Partial<StoredRecord>) =>
    ({
      id: '',
      actor: 'm',
      activity: 'quiz/a',
      device: '',
      session: '',
      at: 0,
      corrected: 3_600_000,
      verb: 'answered',
      part: 'q',
      ...more,
    }) as StoredRecord;
  const of = (...deeds: [StoredRecord, number?][]) =>
    deeds
      .map(([record, score]) => ({ record, marked: score === undefined ? undefined : { score } }))
      .map((deed) => dayOfRecords([deed], day, draws) ?? emptyDay())
      .reduce((one, other) => joinDays(one, other), emptyDay());

  test('counts a question once, and only what the server marked wholly right', () => {
    const play = of([deed({}), 1], [deed({}), 1], [deed({ part: 'r' }), 0.5], [deed({ part: 's' })]);
    expect(entriesOf(day, play)).toEqual([{ rule: 'right', points: 1 }]);
  });

  test('pays a daily round when all ten are answered, and only the ten of that day', () => {
    const answers = (drawn: readonly string[], name: string) =>
      drawn.map((one): [StoredRecord, number] => {
        const [activity = '', part = ''] = one.split('#');
        return [deed({ activity: activity as 'quiz/a', part, round: name }), 0];
      });
    const others = names.filter((name) => !round.includes(name)).slice(0, 10);
    expect(pointsOf(day, of(...answers(round.slice(0, 9), `daily/${day}`)))).toBe(0);
    expect(pointsOf(day, of(...answers(round, `daily/${day}`)))).toBe(5);
    expect(pointsOf(day, of(...answers(round, 'daily/2026-11-27')))).toBe(0);
    expect(pointsOf(day, of(...answers(others, `daily/${day}`)))).toBe(0);
  });

  test('pays a completed work that was studied, not one that was merely said to be completed', () => {
    const done = deed({ verb: 'completed', activity: 'lesson/a' });
    const studied = deed({ verb: 'experienced', activity: 'lesson/a', seconds: 61 });
    expect(pointsOf(day, of([done]))).toBe(0);
    expect(pointsOf(day, of([studied], [done]))).toBe(5);
  });

  test('counts time that overlaps once', () => {
    const stretch = (end: number, activity: 'lesson/a' | 'lesson/b') =>
      deed({ verb: 'experienced', activity, seconds: 600, corrected: end * 1000 });
    expect(pointsOf(day, of([stretch(600, 'lesson/a')], [stretch(600, 'lesson/b')]))).toBe(1);
    expect(pointsOf(day, of([stretch(600, 'lesson/a')], [stretch(1200, 'lesson/b')]))).toBe(2);
  });
});

test('the rules are told with the figures they have, and each version begins on its own day', () => {
  for (const rules of versions) {
    const { right, study } = sentencesOf(rules);
    expect(right).toContain(`每天最多 ${rules.right.most} 分`);
    expect(study).toContain(`每满 ${rules.study.minutes} 分钟`);
  }
  expect(new Set(versions.map(({ from }) => from)).size).toBe(versions.length);
});

describe('what is drawn for a day', () => {
  test('is the same for everyone, another the next day and on another site', () => {
    expect(roundOfDay([...names].reverse(), day, 'https://a')).toEqual(round);
    expect(new Set(round).size).toBe(10);
    expect(roundOfDay(names, '2026-11-29', 'https://a')).not.toEqual(round);
    expect(roundOfDay(names, day, 'https://b')).not.toEqual(round);
    expect(questionOfDay([], day, 'https://a')).toBeUndefined();
  });

  test('stays, but for what is added or taken away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 20 }), fc.string(), (some, seed) => {
        const with1 = ranked([...some, '新题'], seed).filter((name) => name !== '新题');
        expect(with1).toEqual(ranked(some, seed).filter((name) => name !== '新题'));
      }),
    );
  });

  test('each question has its turn', () => {
    const asked = new Set(Array.from({ length: 1500 }, (_, index) => questionOfDay(names, String(index), 's')));
    expect(asked.size).toBe(names.length);
  });
});

describe('a streak', () => {
  const days = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => `2026-11-${String(from + index).padStart(2, '0')}`);

  test.each([
    ['no day', [], 28, { days: 0, longest: 0, rests: 0 }],
    ['today', days(28, 28), 28, { days: 1, longest: 1, rests: 0 }],
    ['yesterday: today is not over', days(26, 27), 28, { days: 2, longest: 2, rests: 0 }],
    [
      'a missed day before any rest was earned',
      [...days(20, 22), ...days(24, 25)],
      25,
      { days: 2, longest: 3, rests: 0 },
    ],
    ['a missed day and a rest in hand', [...days(1, 7), ...days(9, 10)], 10, { days: 9, longest: 9, rests: 0 }],
    ['more missed than rests in hand', [...days(1, 7), ...days(10, 10)], 10, { days: 1, longest: 7, rests: 0 }],
    ['never more than two rests', days(1, 28), 28, { days: 28, longest: 28, rests: 2 }],
  ] as const)('%s', (_, active, today, streak) => {
    expect(streakOf(active, `2026-11-${String(today).padStart(2, '0')}`)).toEqual(streak);
    expect(streakOf([...active].reverse(), `2026-11-${String(today).padStart(2, '0')}`)).toEqual(streak);
  });
});

test('badges have seals of two to four characters and are earned by feats', () => {
  for (const { seal } of badges) expect([...seal].length).toBeLessThanOrEqual(4);
  const earned = (feats: Parameters<(typeof badges)[0]['isEarned']>[0]) =>
    badges.filter(({ isEarned }) => isEarned(feats)).map(({ name }) => name);
  expect(earned({ points: 0, days: 0, longest: 0, rounds: 0 })).toEqual([]);
  expect(earned({ points: 1200, days: 8, longest: 7, rounds: 2 })).toEqual(['begun', 'week', 'thousand']);
});

test.each([
  ['林小满', '林○满'],
  ['张三', '张○'],
  ['欧阳小倩', '欧○○倩'],
  ['', '○○'],
])('%s is %s to strangers', (name, masked) => expect(maskedName(name)).toBe(masked));
