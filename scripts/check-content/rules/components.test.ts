import { expect, it } from 'vitest';
import { shown, bank, lesson, trueFalse, type Files } from '../fixture.ts';

/** Components: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  [
    'a misspelt component',
    lesson('<Figur src="./cover.svg" alt="图" />'),
    ['lesson/san-wan/index.mdx:12  没有 <Figur> 这个组件。是不是 <Figure>？'],
  ],
  [
    'a component in small letters',
    lesson('<callout>\n\n字\n\n</callout>'),
    ['lesson/san-wan/index.mdx:12  没有 <callout> 这个组件。是不是 <Callout>？'],
  ],
  [
    'an unknown component',
    lesson('<Banner />'),
    [
      'lesson/san-wan/index.mdx:12  没有 <Banner> 这个组件。可以用的有：Figure、Callout、Steps、Timeline、Compare、Term、Reveal、Chart、Quiz、Hall、Panorama',
    ],
  ],
  [
    'a question as a component',
    lesson('<Question />'),
    ['lesson/san-wan/index.mdx:12  题目不写成 <Question>。请用三个反引号加 question 开头的一段来写'],
  ],
  [
    'a misspelt attribute',
    lesson('<Figure scr="./cover.svg" alt="图" />'),
    ['lesson/san-wan/index.mdx:12  <Figure>：没有「scr」这一项。是不是 src（图片）？'],
  ],
  [
    'no description',
    lesson('<Figure src="./cover.svg" />'),
    ['lesson/san-wan/index.mdx:12  <Figure>：「图片说明」没有填写。请在 <Figure 后面加上：alt="三湾村的示意图"'],
  ],
  [
    'an empty description',
    lesson('<Figure src="./cover.svg" alt="" />'),
    ['lesson/san-wan/index.mdx:12  <Figure>：「图片说明」是空的。请写成：alt="三湾村的示意图"'],
  ],
  [
    'an unknown value',
    lesson('<Figure src="./cover.svg" alt="图" size="large" />'),
    ['lesson/san-wan/index.mdx:12  <Figure>：「大小」不能写 large。可以写：text、wide'],
  ],
  [
    'a misspelt value',
    lesson('<Callout kind="notes">\n\n字\n\n</Callout>'),
    ['lesson/san-wan/index.mdx:12  <Callout>：「种类」不能写 notes。是不是 note？可以写：note、key、story、warning'],
  ],
  [
    'an attribute in braces',
    lesson('<Quiz id="dang-shi" take={3} />'),
    [
      'lesson/san-wan/index.mdx:12  <Quiz> 的 take 不能用花括号。请写成：take="3"',
      'lesson/san-wan/index.mdx:12  <Quiz> 里的测验 dang-shi 不存在。请检查 id',
    ],
  ],
  [
    'attributes spread from an expression',
    lesson('<Figure {...a} />'),
    ['lesson/san-wan/index.mdx:12  <Figure> 里不能写花括号。请把属性写成 名称="内容"'],
  ],
  [
    'an attribute without a value',
    lesson('<Figure src="./cover.svg" alt />'),
    ['lesson/san-wan/index.mdx:12  <Figure> 的 alt 没有写内容。请写成：alt="三湾村的示意图"'],
  ],
  [
    'an attribute twice',
    lesson('<Figure src="./cover.svg" alt="图" alt="图" />'),
    ['lesson/san-wan/index.mdx:12  <Figure> 的 alt 写了两次。请删去一个'],
  ],
  [
    'the line of an attribute',
    lesson('<Figure\n  src="./cover.svg"\n  alt="图"\n  size="big"\n/>'),
    ['lesson/san-wan/index.mdx:15  <Figure>：「大小」不能写 big。可以写：text、wide'],
  ],
  [
    'text in a Figure',
    lesson('<Figure src="./cover.svg" alt="图">字</Figure>'),
    ['lesson/san-wan/index.mdx:12  <Figure> 里面不能写内容。请把结尾写成 />，内容写在它后面'],
  ],
  [
    'steps numbered the Chinese way',
    lesson('<Steps>\n\n1、字\n\n</Steps>'),
    [
      'lesson/san-wan/index.mdx:12  <Steps> 里面只能是一个带编号的列表。请每步一行，以“1. ”“2. ”开头（英文句点加空格），前后各空一行',
    ],
  ],
  [
    'a timeline without a list',
    lesson('<Timeline>\n\n字\n\n</Timeline>'),
    ['lesson/san-wan/index.mdx:12  <Timeline> 里面只能是一个列表。请每项一行，以“- ”开头，前后各空一行'],
  ],
  [
    'an empty callout',
    lesson('<Callout></Callout>'),
    ['lesson/san-wan/index.mdx:12  <Callout> 里面没有内容。请写在 <Callout> 和 </Callout> 中间'],
  ],
  [
    'a Figure inside a line',
    lesson('字 <Figure src="./cover.svg" alt="图" /> 字'),
    ['lesson/san-wan/index.mdx:12  <Figure> 不能夹在一行文字里。请让它独占一行，前后各空一行'],
  ],
  [
    'a Term on a line of its own',
    lesson('<Term definition="解">词</Term>'),
    ['lesson/san-wan/index.mdx:12  <Term> 要写在一行文字里，不能独占一行'],
  ],
  [
    'an empty Term',
    lesson('字 <Term definition="解"></Term> 字'),
    ['lesson/san-wan/index.mdx:12  <Term> 里面没有内容。请写在 <Term> 和 </Term> 中间'],
  ],
  [
    'data that is no JSON',
    lesson('<Chart kind="bar" title="图" data="[[一, 1]]" />'),
    [
      'lesson/san-wan/index.mdx:12  <Chart>：「数据」写成 [["2020 年", 31], ["2022 年", 45]] 这样，外面用单引号；名称用双引号，数字不用',
    ],
  ],
  [
    'shares that are no whole',
    lesson(`<Chart kind="share" title="图" data='[["一", 30], ["二", 60]]' />`),
    ['lesson/san-wan/index.mdx:12  <Chart>：占比图（share）的各项要加起来是 100，现在是 90'],
  ],
  [
    'a number in quotes',
    lesson(`<Chart kind="bar" title="图" data='[["一", "30"], ["二", 60]]' />`),
    [
      'lesson/san-wan/index.mdx:12  <Chart>：「数据」写成 [["2020 年", 31], ["2022 年", 45]] 这样，外面用单引号；名称用双引号，数字不用',
    ],
  ],
  [
    'data in braces',
    lesson(`<Chart kind="bar" title="图" data={[["一", 30], ["二", 60]]} />`),
    ['lesson/san-wan/index.mdx:12  <Chart> 的 data 不能用花括号。请写成：data=\'[["一", 30], ["二", 60]]\''],
  ],
  [
    'a bank that does not exist',
    { ...lesson('<Quiz id="dang-sh" />'), ...bank(trueFalse('q')) },
    ['lesson/san-wan/index.mdx:12  <Quiz> 里的测验 dang-sh 不存在。是不是 dang-shi？'],
  ],
  [
    'more questions than the bank has',
    { ...lesson('<Quiz id="dang-shi" take="5" />'), ...bank(trueFalse('q')) },
    ['lesson/san-wan/index.mdx:12  <Quiz> 的 take 写了 5，测验 dang-shi 里只有 1 题。请改小'],
  ],
  [
    'a word for a number',
    { ...lesson('<Quiz id="dang-shi" take="三" />'), ...bank(trueFalse('q')) },
    ['lesson/san-wan/index.mdx:12  <Quiz>：「抽几题」要写数字，现在是“三”。请写成：take="3"'],
  ],
  [
    'a bank that is a draft',
    { ...lesson('<Quiz id="dang-shi" />'), ...bank(trueFalse('q'), 'draft: true\n') },
    ['lesson/san-wan/index.mdx:12  <Quiz> 里的测验 dang-shi 还是草稿，读者看不到。请先发布它，或者删去这一行'],
  ],
];

it.each(table)('%s', async (_name, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
