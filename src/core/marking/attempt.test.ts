import { describe, expect, it } from 'vitest';
import { uuidV7Pattern } from '@/core/record/uuid.ts';
import { isRetry, newAttempt, retried } from './attempt.ts';

const random = Uint8Array.from({ length: 16 }, (_, i) => 255 - i * 7);
const now = Date.UTC(2026, 10, 24);

describe('newAttempt', () => {
  it('makes a UUIDv7 that is no retry', () => {
    const attempt = newAttempt(now, random);
    expect(attempt).toMatch(uuidV7Pattern);
    expect(isRetry(attempt)).toBe(false);
    expect(retried(attempt, [attempt])).toBeUndefined();
  });

  it('leaves the random bytes as they are', () => {
    const before = [...random];
    newAttempt(now, random, newAttempt(now, random));
    expect([...random]).toEqual(before);
  });
});

describe('retried', () => {
  const first = newAttempt(now, random);
  const second = newAttempt(now + 60_000, random, first);
  const third = newAttempt(now + 120_000, random, second);

  it('finds the run whose missed questions are asked again, through a chain of them', () => {
    expect(second).toMatch(uuidV7Pattern);
    expect(retried(second, [third, second, first])).toBe(first);
    expect(retried(third, [third, second, first])).toBe(second);
  });

  it('finds nothing when that run is forgotten', () => {
    expect(isRetry(second)).toBe(true);
    expect(retried(second, [second, third])).toBeUndefined();
  });
});
