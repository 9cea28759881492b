import { describe, expect, it } from 'vitest';
import { renderInline } from './inline.ts';

describe('renderInline', () => {
  it('knows strong, emphasis, code and links', () => {
    expect(renderInline('**支部**建在*连*上，见 `表` 和[微课](/lesson/a/)')).toBe(
      '<strong>支部</strong>建在<em>连</em>上，见 <code>表</code> 和<a href="/lesson/a/">微课</a>',
    );
  });

  it('shows HTML as text', () => {
    expect(renderInline('<img src=x onerror=alert(1)> & "')).toBe('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;');
    expect(renderInline('a <b>b</b>')).toBe('a &lt;b&gt;b&lt;/b&gt;');
  });

  it('links to no script', () => {
    expect(renderInline('[a](javascript:alert(1)) [b](//evil.example)')).toBe('a b');
  });

  it('shows what looks like a block as it was written', () => {
    expect(renderInline('1. 第一')).toBe('1. 第一');
    expect(renderInline('# 题')).toBe('# 题');
  });

  it('hands blanks to the page, also where Markdown would read emphasis', () => {
    expect(renderInline('是，____和____，', (index) => `<i${index}>`)).toBe('是，<i0>和<i1>，');
    expect(renderInline('____年')).toBe('____年');
  });
});
