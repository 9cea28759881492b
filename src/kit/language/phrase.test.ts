import { afterEach, describe, expect, it } from 'vitest';
import { anyPhrase, phrase, useWords } from './phrase.ts';

afterEach(() => {
  useWords(null);
});

describe('a phrase', () => {
  it('is Simplified as it stands in the code', () => {
    expect(phrase('没有找到')).toBe('没有找到');
    expect(phrase('走了 {done} / {all} 站', { done: 1, all: 3 })).toBe('走了 1 / 3 站');
  });

  it('is that of the page', () => {
    useWords({
      language: 'en',
      phrases: { '有 {count} 条记录。': '{count} {count:record|records}.', 没有找到: 'Nothing found' },
    });
    expect(phrase('没有找到')).toBe('Nothing found');
    expect(phrase('有 {count} 条记录。', { count: 1 })).toBe('1 record.');
    expect(phrase('有 {count} 条记录。', { count: 2 })).toBe('2 records.');
    expect(anyPhrase('没有这一句')).toBe('没有这一句');
  });

  it('keeps what a member wrote, whatever signs are in it', () => {
    expect(phrase('没有找到“{query}”', { query: '$& {query}' })).toBe('没有找到“$& {query}”');
  });
});
