import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { picture } from '../../check-content/fixture.ts';
import { below, imported } from '../fixture.ts';
import { readXml } from '../xml/read-xml.ts';
import { readItem } from './read-qti.ts';

const item2 = (identifier: string, declaration: string, body: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${identifier}" title="${identifier}" adaptive="false" timeDependent="false">
  ${declaration}
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
  <itemBody>${body}</itemBody>
  ${more}
</assessmentItem>`;

const declared = (cardinality: string, values: string[], mapping = '', name = 'RESPONSE'): string =>
  `<responseDeclaration identifier="${name}" cardinality="${cardinality}" baseType="identifier"><correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>${mapping}</responseDeclaration>`;

const choices =
  '<simpleChoice identifier="c1">甲</simpleChoice><simpleChoice identifier="c2">乙</simpleChoice><simpleChoice identifier="c3">丙</simpleChoice>';
const choice = (most: number): string =>
  `<p>先读。</p><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="${most}"><prompt>选<b>一</b>个</prompt>${choices}</choiceInteraction>`;

const items: Record<string, string> = {
  dan: item2(
    'dan',
    declared('single', ['c2']),
    choice(1),
    '<modalFeedback outcomeIdentifier="FB" identifier="c1" showHide="show">甲不对</modalFeedback><modalFeedback outcomeIdentifier="FB" identifier="general" showHide="show"><p>乙才对。</p></modalFeedback>',
  ),
  duo: item2('duo', declared('multiple', ['c3', 'c1']), choice(0)),
  'liang-ge-dui': item2('liang-ge-dui', declared('single', ['c1', 'c2']), choice(1)),
  tian: item2(
    'tian',
    `<responseDeclaration identifier="R1" cardinality="single" baseType="string"><correctResponse><value>支部</value></correctResponse><mapping defaultValue="0"><mapEntry mapKey="支部" mappedValue="1"/><mapEntry mapKey="党支部" mappedValue="1"/><mapEntry mapKey="团" mappedValue="0.5"/></mapping></responseDeclaration>${declared('single', ['x'], '', 'R2')}`,
    '<p>连有<textEntryInteraction responseIdentifier="R1" expectedLength="9"/>，班有<inlineChoiceInteraction responseIdentifier="R2"><inlineChoice identifier="x">小组</inlineChoice><inlineChoice identifier="y">连</inlineChoice></inlineChoiceInteraction>。</p>',
  ),
  'tuo-ci': item2(
    'tuo-ci',
    declared('multiple', ['W G1', 'S G2']),
    '<gapMatchInteraction responseIdentifier="RESPONSE"><gapText identifier="W" matchMax="1">冬</gapText><gapText identifier="S" matchMax="1">夏</gapText><gapText identifier="X" matchMax="1">秋</gapText><blockquote><p>由<gap identifier="G1"/>入<gap identifier="G2"/></p></blockquote></gapMatchInteraction>',
  ),
  pai: item2(
    'pai',
    declared('ordered', ['c3', 'c1', 'c2']),
    `<orderInteraction responseIdentifier="RESPONSE"><prompt>排</prompt>${choices}</orderInteraction>`,
  ),
  lian: item2(
    'lian',
    declared('multiple', ['A X', 'B Y', 'C Z']),
    `<matchInteraction responseIdentifier="RESPONSE"><prompt>连</prompt><simpleMatchSet>${['A', 'B', 'C'].map((name) => `<simpleAssociableChoice identifier="${name}" matchMax="1">左${name}</simpleAssociableChoice>`).join('')}</simpleMatchSet><simpleMatchSet>${['Z', 'X', 'Y', 'V'].map((name) => `<simpleAssociableChoice identifier="${name}" matchMax="1">右${name}</simpleAssociableChoice>`).join('')}</simpleMatchSet></matchInteraction>`,
  ),
  tu: item2(
    'tu',
    declared('single', ['B']),
    '<hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>点</prompt><object type="image/svg+xml" width="200" height="100" data="../img/tu%201.svg">一张图</object><hotspotChoice identifier="A" shape="circle" coords="50,50,20"/><hotspotChoice identifier="B" shape="rect" coords="100,20,150,60"/></hotspotInteraction>',
  ),
  'que-tu': item2(
    'que-tu',
    declared('single', ['B']),
    '<hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"><object type="image/png" width="200" height="100" data="none.png">一张图</object><hotspotChoice identifier="A" shape="rect" coords="0,0,9,9"/><hotspotChoice identifier="B" shape="rect" coords="100,20,150,60"/></hotspotInteraction>',
  ),
  wen: item2('wen', '', '<extendedTextInteraction responseIdentifier="RESPONSE"/>'),
  liang: item2('liang', declared('single', ['c1']), choice(1) + choice(1)),
  huai: '<assessmentItem><itemBody></assessmentItem>',
};

const manifest = `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
${[...Object.keys(items), 'mei-you'].map((name) => `<resource identifier="${name}" type="imsqti_item_xmlv2p1" href="items/${name}.xml">${name === 'dan' ? '<metadata><lom xmlns="http://ltsc.ieee.org/xsd/LOM"><educational><difficulty><value>very difficult</value></difficulty></educational></lom></metadata>' : ''}<file href="items/${name}.xml"/></resource>`).join('\n')}
<resource identifier="t" type="imsqti_test_xmlv2p1" href="test.xml"/></resources></manifest>`;

const pack = (more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'imsmanifest.xml': manifest,
        'img/tu 1.svg': picture,
        ...Object.fromEntries(Object.entries(items).map(([name, text]) => [`items/${name}.xml`, text])),
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

it('takes a package of QTI 2.1: items, pictures, difficulty', () =>
  imported('包.zip', pack({ 'more.zip': 'PK' }), ({ report, questions, mistakes }) => {
    expect(mistakes).toEqual([]);
    expect(report.split('\n').slice(0, 3)).toEqual([
      '按 QTI 2 包读出 13 题：导入 7 题，已有 0 题，没有导入 6 题。',
      'content/quiz/bao/index.yaml'.replace(/^/, '写在 '),
      '注意：压缩包里还有压缩包（more.zip），没有打开',
    ]);
    expect(below(report, '没有导入的')).toEqual([
      '第 3 题“liang-ge-dui”（items/liang-ge-dui.xml）：单选题有 2 个正确答案。请只留一个，或者改成多选',
      '第 9 题“que-tu”（items/que-tu.xml）：缺图片 none.png。请导入整个 zip 包',
      '第 10 题“wen”（items/wen.xml）：问答题要人来批改，学廊没有这种题',
      '第 11 题“liang”（items/liang.xml）：一题里有几处要回答，学廊一题只问一处。请拆成几题',
      '第 12 题（items/huai.xml）：XML 写坏了，读到第 1 行读不下去。请重新导出一份，不要手改',
      '第 13 题（items/mei-you.xml）：清单里有它，压缩包里却没有',
    ]);
    expect(below(report, '改了写法的').map((line) => line.replace(/.*?）：/, ''))).toEqual([
      '从下拉里选的空改成了打字填空（tian）',
      '拖进空里的词改成了打字填空（tuo-ci）',
      '配对题右边多余的 1 个干扰项没有保留（lian）',
      '圆形和多边形的区域改成了包住它的长方形（tu）',
    ]);
    expect(questions).toMatchObject([
      {
        id: 'dan',
        ask: '先读。\n\n选**一**个',
        options: [{ text: '甲', feedback: '甲不对' }, '乙', '丙'],
        answer: 'B',
        explain: '乙才对。',
        difficulty: 3,
      },
      { id: 'duo', type: 'multiple', answer: ['A', 'C'] },
      { id: 'tian', ask: '连有____，班有____。', answer: [['支部', '党支部'], ['小组']] },
      { id: 'tuo-ci', ask: '由____入____', answer: [['冬'], ['夏']] },
      { id: 'pai', items: ['丙', '甲', '乙'] },
      {
        id: 'lian',
        pairs: [
          { left: '左A', right: '右X' },
          { left: '左B', right: '右Y' },
          { left: '左C', right: '右Z' },
        ],
      },
      {
        id: 'tu',
        picture: './tu-1.svg',
        alt: '一张图',
        areas: [
          { label: '第 1 处', x: 15, y: 30, width: 20, height: 40 },
          { label: '第 2 处', x: 50, y: 20, width: 25, height: 40 },
        ],
        answer: ['B'],
      },
    ]);
  }));

it('takes a single item, its picture in the text', () => {
  const data = `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`;
  const item = (items['tu'] ?? '').replace('../img/tu%201.svg', data);
  return imported('tu.xml', item, ({ questions, mistakes }) => {
    expect(mistakes).toEqual([]);
    expect(questions).toMatchObject([{ id: 'tu', picture: './tu.svg' }]);
  });
});

it('reads a package without a manifest', () => {
  const zip = zipSync({
    'b.xml': strToU8(items['duo'] ?? ''),
    'a.xml': strToU8(items['dan'] ?? ''),
    'c.xml': strToU8('<x/>'),
  });
  return imported('无清单.zip', zip, ({ questions, report }) => {
    expect(questions).toMatchObject([{ id: 'dan' }, { id: 'duo' }]);
    expect(report).toContain('压缩包里没有清单（imsmanifest.xml）');
  });
});

const worth =
  '<mapping defaultValue="0"><mapEntry mapKey="c1" mappedValue="1"/><mapEntry mapKey="c2" mappedValue="-1"/><mapEntry mapKey="c3" mappedValue="0.5"/></mapping>';
const said = '<modalFeedback outcomeIdentifier="FB" identifier="correct" showHide="show">很好</modalFeedback>';

it.each([
  [
    'numbers that differ',
    item2(
      'a',
      `${declared('single', ['c1'])}<templateDeclaration identifier="n" cardinality="single" baseType="integer"/>`,
      choice(1),
    ),
    '题里的数字每次不同，学廊没有这种题',
  ],
  [
    'several steps',
    item2('a', declared('single', ['c1']), choice(1)).replace('adaptive="false"', 'adaptive="true"'),
    '要分几步作答的题（adaptive），学廊没有',
  ],
  [
    'no key',
    item2('a', '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"/>', choice(1)),
    '没有标出正确的选项',
  ],
  ['a key that is no choice', item2('a', declared('single', ['x']), choice(1)), '正确答案不在选项里'],
  ['no body', '<assessmentItem identifier="a"/>', '没有题目的正文（itemBody）'],
  ['no question', item2('a', '', '<p>只是说明</p>'), '没有要回答的地方，只是一段说明'],
])('does not take an item with %s', (_, xml, reason) => {
  expect(readItem(readXml(xml)).found[0]).toMatchObject({ reason });
});

it('takes what gives points for right where no right answer is named, and no praise for an explanation', () => {
  const declaration = `<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">${worth}</responseDeclaration>`;
  const [found] = readItem(readXml(item2('a', declaration, choice(0), said))).found;
  expect(found?.question).toMatchObject({ type: 'multiple', answer: ['A', 'C'] });
  expect(found?.question).not.toHaveProperty('explain');
  expect(found?.changes).toEqual(['答对、答错各自的反馈没有保留']);
});
