import { describe, expect, it } from 'vitest';
import { revisionOfText } from './revision.ts';

describe('revisionOfText', () => {
  it('is twelve hexadecimal digits that change with the text', () => {
    expect(revisionOfText('三湾')).toMatch(/^[0-9a-f]{12}$/);
    expect(revisionOfText('三湾')).not.toBe(revisionOfText('三弯'));
  });

  it('is the same where Windows changed the line ends', () => {
    expect(revisionOfText('\ufeffa\r\nb\r\n')).toBe(revisionOfText('a\nb\n'));
  });
});
