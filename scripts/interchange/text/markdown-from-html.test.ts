import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { renderInline } from '@/kit/markdown/inline.ts';
import { words } from '../question.arbitrary.ts';
import { escapeXml } from '../xml/entities.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { markdownFromHtml } from './markdown-from-html.ts';

const shown = (markdown: string): string => parse(renderInline(markdown).replaceAll('<br />', '\n')).text;

it('escapes plain text so that just that text is shown', () => {
  fc.assert(
    fc.property(words(200), (text) => {
      const lines = text.split('\n').map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim());
      expect(shown(escapeMarkdown(text))).toBe(lines.filter((line) => line !== '').join('\n'));
      expect(renderInline(escapeMarkdown(text))).not.toMatch(/<(?!br)/);
    }),
    { numRuns: 1000 },
  );
});

it('keeps every word of HTML', () => {
  fc.assert(
    fc.property(words(100), words(100), (a, b) => {
      const html = `<p>${escapeXml(a)}<strong>${escapeXml(b)}</strong></p><div>${escapeXml(b)}<i>${escapeXml(a)}</i></div>`;
      const spaceless = (text: string): string => text.replace(/\s+/g, '');
      expect(spaceless(shown(markdownFromHtml(html).text))).toBe(spaceless(`${a}${b}${b}${a}`));
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['<p>一</p><p>二</p>', '一\n\n二', [], []],
  ['一<br>二', '一\n\n二', [], []],
  ['<b>注意：</b>下面', '**注意**：下面', [], []],
  ['<b>“支部”</b>建在连上', '“**支部**”建在连上', [], []],
  ['<em>强</em>调 <code>a*b</code>', '*强*调 `a*b`', [], []],
  ['<a href="https://www.gov.cn/">站</a><a href="javascript:alert(1)">点</a>', '[站](https://www.gov.cn/)点', [], []],
  ['m<sup>2</sup> CO<sub>2</sub> x<sup>甲</sup>', 'm² CO₂ x甲', ['上标'], []],
  ['<ul><li>甲</li><li>乙</li></ul>', '甲\n\n乙', ['列表'], []],
  ['1. 甲 &lt;b&gt; &amp;amp;', '1\\. 甲 \\<b> &amp;amp;', [], []],
  ['<script>alert(1)</script><style>p{}</style>字', '字', [], []],
  ['<table><tr><td>1</td></tr></table><img src="a.png">字', '字', [], ['表格', '图片']],
  [
    '[页]<b>：</b>(1) &lt;<i>b</i>> 好!<a href="https://a.b/">站</a>！',
    '[页\\]：(1) \\<*b*> 好\\![站](https://a.b/)！',
    [],
    [],
  ],
  ['求 \\(x^2\\)', '求 \\\\(x^2\\\\)', [], ['公式']],
])('%s', (html, text, lost, unfit) => {
  expect(markdownFromHtml(html)).toEqual({ text, lost, unfit });
});
