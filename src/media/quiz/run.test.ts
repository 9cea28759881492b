import { describe, expect, it } from 'vitest';
import { newAttempt } from '@/core/marking/attempt.ts';
import { missedIn, newestAttempt, nextOpen, runOf, sumUp, type Attempts, type Bank } from './run.ts';

const bank: Bank = { questions: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], take: 5, shuffle: true };
const random = (salt: number) => Uint8Array.from({ length: 16 }, (_, i) => (i * 31 + salt * 17) % 256);
const first = newAttempt(1_790_000_000_000, random(1));
const second = newAttempt(1_790_000_060_000, random(2), first);
const third = newAttempt(1_790_000_120_000, random(3), second);

const answer = (score: number, at = 1) => ({ at, id: 'x', response: 'A', score, best: score });

/** A run with these scores in its own order; undefined is unanswered. */
function answered(attempt: string, attempts: Attempts, scores: (number | undefined)[]): Attempts {
  const { questions } = runOf(bank, attempt, attempts);
  const given = questions.flatMap((id, i) => (scores[i] === undefined ? [] : [[id, answer(scores[i])] as const]));
  return { ...attempts, [attempt]: Object.fromEntries(given) };
}

describe('runOf', () => {
  it('draws by the attempt alone', () => {
    const run = runOf(bank, first, {});
    expect(run.questions).toHaveLength(5);
    expect(new Set(run.questions).size).toBe(5);
    expect(runOf(bank, first, { [first]: { a: answer(1) } }).questions).toEqual(run.questions);
  });

  it('draws differently for another attempt', () => {
    const runs = Array.from({ length: 20 }, (_, i) => runOf(bank, newAttempt(i, random(i)), {}).questions.join(''));
    expect(new Set(runs).size).toBeGreaterThan(15);
  });

  it('keeps the written order where nothing is shuffled', () => {
    const { questions } = runOf({ ...bank, shuffle: false }, first, {});
    expect(questions).toEqual([...questions].sort());
  });

  it('asks what was missed or left out, and of that what was missed again', () => {
    const one = answered(first, {}, [1, 0, 0.5, undefined, 1]);
    const missed = missedIn(runOf(bank, first, one));
    expect(missed).toHaveLength(3);
    expect([...runOf(bank, second, one).questions].sort()).toEqual([...missed].sort());

    const two = answered(second, one, [1, 0, 1]);
    expect(runOf(bank, third, two).questions).toEqual(missedIn(runOf(bank, second, two)));
  });

  it('knows only what was answered when the run before is forgotten', () => {
    const attempts = { [second]: { c: answer(0), a: answer(1) } };
    expect([...runOf(bank, second, attempts).questions].sort()).toEqual(['a', 'c']);
  });

  it('passes over answers to questions that the bank no longer has', () => {
    const run = runOf(bank, first, { [first]: { gone: answer(1) } });
    expect(run.questions).not.toContain('gone');
    expect(sumUp(run).answered).toBe(0);
  });
});

describe('nextOpen', () => {
  const run = { attempt: first, questions: ['a', 'b', 'c'], answers: { b: answer(1) } };

  it.each([
    [0, 0],
    [1, 2],
    [3, 0],
  ])('from %d is %d', (from, expected) => {
    expect(nextOpen(run, from)).toBe(expected);
  });

  it('is −1 at the end', () => {
    expect(nextOpen({ ...run, questions: ['b'] })).toBe(-1);
  });
});

describe('newestAttempt', () => {
  it('is the one answered in last, whatever the ids say', () => {
    expect(newestAttempt({ [third]: { a: answer(1, 5) }, [first]: { a: answer(1, 9), b: answer(1, 2) } })).toBe(first);
    expect(newestAttempt({})).toBeUndefined();
  });
});
