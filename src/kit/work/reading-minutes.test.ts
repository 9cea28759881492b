import { describe, expect, it } from 'vitest';
import { readingMinutes } from './reading-minutes.ts';

describe('readingMinutes', () => {
  it('is at least one', () => {
    expect(readingMinutes('')).toBe(1);
  });

  it('counts Chinese characters and Latin words, not punctuation and markup', () => {
    const text = '字'.repeat(700);
    expect(readingMinutes(text)).toBe(2);
    expect(readingMinutes(`<Figure src="./a.svg" alt="${'图'.repeat(700)}" />\n${text}${'，'.repeat(700)}`)).toBe(2);
    expect(readingMinutes('Xuelang 2026 '.repeat(350))).toBe(2);
  });

  it('gives half a minute to a question, whatever its length', () => {
    const question = '```question\nask: ' + '字'.repeat(700) + '\n```\n';
    expect(readingMinutes(question.repeat(4))).toBe(2);
  });
});
