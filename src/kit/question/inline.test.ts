import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { inline } from './inline.ts';

describe('inline', () => {
  it('reads strong words and links', () => {
    expect(inline('把**支部**建在[连上](/lesson/a/)').map(({ type }) => type)).toEqual(['text', 'strong', 'text', 'link']);
  });

  it.each(['1. 甲', '- 甲', '# 甲', '> 甲', '<b>甲</b>', '    甲', '[甲]: 乙'])('takes %j for words', (text) => {
    expect(toString(inline(text))).toBe(text.trim());
  });
});
