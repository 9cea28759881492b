import fc from 'fast-check';
import { NodeType, type HTMLElement, type Node } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { normalise } from '@/core/marking/normalise.ts';
import { parseHtml } from '../page.ts';
import { convertJson, traditionalConverter, traditionalHtml } from './traditional.ts';

const convert = traditionalConverter({ 烟: '煙', 岩温: '岩溫' });
const moved = (address: string): string => (address.startsWith('/lesson/') ? `/zh-hant${address}` : address);

describe('text', () => {
  it.each([
    [
      '党支部建在连上，后来里面吃面，于是有了头发、皇后和干部',
      '黨支部建在連上，後來裡面吃麵，於是有了頭髮、皇后和幹部',
    ],
    ['岩温说：“烟叶的‘质量’好。”', '岩溫說：「煙葉的『質量』好。」'],
    // The mainland's words stay.
    ['项目得到支持，信息发到网络', '項目得到支持，信息發到網絡'],
    ["don’t '1927'", "don’t '1927'"],
  ])('%s', (simplified, traditional) => {
    expect(convert(simplified)).toBe(traditional);
  });
});

describe('a page', () => {
  it('has its text, labels, links and language changed, and nothing else', () => {
    const html =
      '<!DOCTYPE html><html lang="zh-Hans-CN" data-js><head><title>学习</title><meta name="description" content="学">' +
      '<meta name="robots" content="学"><script>var 学 = "学";</script><style>.学{}</style></head>' +
      `<body><!-- 学 --><a class="学" id="学习" data-word="学" href="/lesson/学/#学习" title='学 "习"' aria-label="学">学<b>习</b></a>` +
      '<img alt="学" src="/学.svg"><a href="/me/">我</a><form action="/lesson/"><input placeholder="学" value="学"></form>' +
      '<ul translate="no"><li><ul><li>简体</li></ul></li><li>学</li></ul><p>学</p>' +
      '<script type="application/json">{"id":"学","text":"学习"}</script></body></html>';
    expect(traditionalHtml(html, convert, moved)).toBe(
      '<!DOCTYPE html><html lang="zh-Hant" data-js><head><title>學習</title><meta name="description" content="學">' +
        '<meta name="robots" content="学"><script>var 学 = "学";</script><style>.学{}</style></head>' +
        `<body><!-- 学 --><a class="学" id="学习" data-word="学" href="/zh-hant/lesson/学/#学习" title="學 &quot;習&quot;" aria-label="學">學<b>習</b></a>` +
        '<img alt="學" src="/学.svg"><a href="/me/">我</a><form action="/zh-hant/lesson/"><input placeholder="學" value="学"></form>' +
        '<ul translate="no"><li><ul><li>简体</li></ul></li><li>学</li></ul><p>學</p>' +
        '<script type="application/json">{"id":"学","text":"學習"}</script></body></html>',
    );
  });

  it('moves where a page has moved to', () => {
    const html = '<meta http-equiv="refresh" content="0; url=/lesson/a/">';
    expect(traditionalHtml(html, convert, moved)).toBe(
      '<meta http-equiv="refresh" content="0; url=/zh-hant/lesson/a/">',
    );
  });

  it('keeps its tags, ids, other attributes and the number of its nodes, whatever it is', () => {
    fc.assert(
      fc.property(page, (html) => {
        const before = parseHtml(html);
        const after = parseHtml(traditionalHtml(html, convert, moved));
        expect(shapeOf(after)).toEqual(shapeOf(before));
      }),
    );
  });
});

it('an answer stays right: what marking would read otherwise is not converted', () => {
  fc.assert(
    fc.property(fc.array(words), (answers) => {
      const converted = JSON.parse(convertJson(JSON.stringify(answers), convert)) as string[];
      expect(converted.map(normalise)).toEqual(answers.map(normalise));
    }),
  );
  expect(convertJson('{"answer":["三湾改编"]}', convert)).toBe('{"answer":["三灣改編"]}');
});

const words = fc
  .array(fc.constantFrom(...'党后里面于发干系学烟岩温“”‘’<&>"\' =/abc')) //
  .map((characters) => characters.join(''));
const escaped = words.map((text) =>
  text.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? ''),
);
const attribute = fc.tuple(
  fc.constantFrom('id', 'class', 'alt', 'title', 'aria-label', 'data-x', 'value', 'placeholder'),
  escaped,
);
const { page } = fc.letrec<{ page: string; node: string }>((tie) => ({
  page: fc.array(tie('node'), { maxLength: 6 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'small' },
    escaped,
    words.map((text) => `<!-- ${text.replaceAll('-', '').replaceAll('>', '')} -->`),
    fc
      .tuple(fc.constantFrom('p', 'a', 'b', 'section', 'x-term'), fc.array(attribute, { maxLength: 3 }), tie('page'))
      .map(([name, list, inside]) => `<${name}${attributesOf(list)}>${inside}</${name}>`),
    fc.array(attribute, { maxLength: 3 }).map((list) => `<img${attributesOf(list)}>`),
  ),
}));

function attributesOf(list: [string, string][]): string {
  return [...new Map(list)].map(([name, value]) => ` ${name}="${value}"`).join('');
}

const changing = new Set(['alt', 'title', 'aria-label', 'placeholder', 'href', 'lang']);

/** All of a tree but its words. */
function shapeOf(node: Node): unknown {
  if (node.nodeType !== NodeType.ELEMENT_NODE) return node.nodeType;
  const element = node as HTMLElement;
  const attributes = Object.entries(element.rawAttributes).map(([name, value]) =>
    changing.has(name) ? name : `${name}=${value}`,
  );
  return [element.rawTagName, attributes, element.childNodes.map(shapeOf)];
}
