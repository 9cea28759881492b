import { expect, it } from 'vitest';
import { shown, lesson, lessonFields, type Files } from '../fixture.ts';

/** Markdown that is not for content: what is wrong, the content, and what the editor reads. */
const table: [name: string, content: Files, expected: string[]][] = [
  [
    'a component left open',
    lesson('<Callout kind="note">\n\n字'),
    ['lesson/san-wan/index.mdx:12  <Callout> 没有结束。请在内容后面写上 </Callout>'],
  ],
  [
    'stray signs, all of them at once',
    lesson('3 <5 而且 a{b\n\n再 <6'),
    [
      'lesson/san-wan/index.mdx:12  单独的“<”会被当成标签的开头。请在前面加反斜杠：\\<',
      'lesson/san-wan/index.mdx:12  花括号“{”会被当成程序代码。要显示花括号，请在前面加反斜杠：\\{',
      'lesson/san-wan/index.mdx:14  单独的“<”会被当成标签的开头。请在前面加反斜杠：\\<',
    ],
  ],
  [
    'expressions',
    lesson('字 {1+1}\n\n{a}'),
    [
      'lesson/san-wan/index.mdx:12  花括号“{”会被当成程序代码。要显示花括号，请在前面加反斜杠：\\{',
      'lesson/san-wan/index.mdx:14  花括号“{”会被当成程序代码。要显示花括号，请在前面加反斜杠：\\{',
    ],
  ],
  [
    'an import',
    lesson('import a from "b"'),
    ['lesson/san-wan/index.mdx:12  不能写 import 或 export，组件直接用就可以。请删去这一行'],
  ],
  [
    'an export',
    lesson('export const a = 1'),
    ['lesson/san-wan/index.mdx:12  不能写 import 或 export，组件直接用就可以。请删去这一行'],
  ],
  [
    'raw HTML',
    lesson('<div>\n\n字\n\n</div>\n\n字<br />字 <b>粗</b>'),
    [
      'lesson/san-wan/index.mdx:12  不能写 HTML 标签 <div>。请删去，用 Markdown 或组件来写',
      'lesson/san-wan/index.mdx:18  不能写 HTML 标签 <br>。换段请空一行',
      'lesson/san-wan/index.mdx:18  不能写 HTML 标签 <b>。粗体请写成：**文字**',
    ],
  ],
  ['a line break in HTML', lesson('字<br>字'), ['lesson/san-wan/index.mdx:12  不能写 HTML 标签 <br>。换段请空一行']],
  [
    'HTML left open',
    lesson('<div>\n\n字'),
    ['lesson/san-wan/index.mdx:12  不能写 HTML 标签 <div>。请删去，用 Markdown 或组件来写'],
  ],
  [
    'an HTML comment',
    lesson('<!-- 注 -->\n\n字'),
    ['lesson/san-wan/index.mdx:12  不能写 HTML 注释 <!-- … -->。请删去；暂时不发布的内容请另存到别处'],
  ],
  [
    'an address in angle brackets',
    lesson('看 <https://a.cn>'),
    ['lesson/san-wan/index.mdx:12  网址不能放在尖括号里。请写成：[文字](https://…)'],
  ],
  [
    'a title in angle brackets',
    lesson('看<书名>吧'),
    ['lesson/san-wan/index.mdx:12  “<书名>”会被当成标签。书名请用《》；要写尖括号，请在前面加反斜杠：\\<'],
  ],
  [
    'a misspelt closing tag',
    lesson('<Callout>\n\n字\n\n</Calout>'),
    ['lesson/san-wan/index.mdx:16  </Calout> 与第 12 行的 <Callout> 不配对。请改成 </Callout>，或者检查中间少了什么'],
  ],
  [
    'a closing tag too many',
    lesson('字\n\n</Callout>'),
    ['lesson/san-wan/index.mdx:14  多了一个 </Callout>，前面没有 <Callout> 与它配对。请删去，或者补上开头'],
  ],
  [
    'Chinese quotes',
    lesson('<Figure src=“./cover.svg” alt="图" />'),
    ['lesson/san-wan/index.mdx:12  <Figure> 的属性要用英文引号。请把中文引号“”改成英文双引号 "'],
  ],
  [
    'an attribute without quotes',
    lesson('<Figure src=./cover.svg alt="图" />'),
    ['lesson/san-wan/index.mdx:12  <Figure> 的属性写法不对。每个属性写成 名称="内容"，用英文引号，中间空一格'],
  ],
  [
    'a Figure that does not end',
    lesson('<Figure src="./cover.svg" alt="图">\n\n字'),
    ['lesson/san-wan/index.mdx:12  <Figure> 没有结束。请把结尾写成 />'],
  ],
  [
    'a tag cut off',
    lesson('<Figure src="./cover.svg'),
    ['lesson/san-wan/index.mdx:12  <Figure> 没有写完。请检查引号是否成对，结尾是否写了 /> 或 >'],
  ],
  [
    'a component that begins inside a line',
    lesson('字<Callout>字\n\n</Callout>'),
    ['lesson/san-wan/index.mdx:12  <Callout> 的开头和结尾 </Callout> 要各占一行，前后各空一行'],
  ],
  [
    'an unknown component left open',
    lesson('<Calout>\n\n字'),
    ['lesson/san-wan/index.mdx:12  没有 <Calout> 这个组件。是不是 <Callout>？'],
  ],
  [
    'strong text that is none',
    lesson('是**“支部”**的事'),
    ['lesson/san-wan/index.mdx:12  这里的 ** 没有变成粗体：它与标点紧挨着。请把标点移到 ** 外面，或者在 ** 外面空一格'],
  ],
  [
    'a heading of the first level',
    lesson('# 大'),
    ['lesson/san-wan/index.mdx:12  正文里不能用一个 # 的标题，作品的标题已经在最上面。请改成 ##'],
  ],
  [
    'a heading of the fourth level',
    lesson('#### 小'),
    ['lesson/san-wan/index.mdx:12  小标题只有 ## 和 ### 两级。请改成 ###'],
  ],
  ['an empty heading', lesson('##'), ['lesson/san-wan/index.mdx:12  小标题没有文字。请写上文字，或者删去这一行']],
  [
    'two headings of the same text',
    lesson('## 一'),
    ['lesson/san-wan/index.mdx:12  小标题“一”与第 10 行的相同。请改写，或者在末尾写一个编号，如 [#di-er]'],
  ],
  [
    'explicit ids of wrong form, and twice',
    lesson('## 二 [#A b]\n\n## 三 [#x]\n\n## 四 [#x]'),
    [
      'lesson/san-wan/index.mdx:12  小标题的编号“A b”只能用小写字母、数字和单个连字符，如 [#san-wan]',
      'lesson/san-wan/index.mdx:16  小标题的编号 x 与第 14 行的重复了。请换一个',
    ],
  ],
  [
    'a heading of punctuation alone',
    lesson('## ——'),
    ['lesson/san-wan/index.mdx:12  小标题里没有能作编号的文字。请在末尾写一个编号，如 [#kai-shi]'],
  ],
  [
    'no sections',
    { ...lesson(''), 'lesson/san-wan/index.mdx': `---\n${lessonFields}---\n\n字\n` },
    ['lesson/san-wan/index.mdx:1  微课里没有小节。请用 ## 小标题把正文分成几节，学习进度按小节记录'],
  ],
  [
    'no parts in a reading',
    {
      ...lesson('字'),
      'reading/a/index.mdx': `---\n${lessonFields.replace('id: san-wan', 'id: a')}author: 我\nlicence: CC0\n---\n\n字\n`,
      'reading/a/cover.svg': lesson('字')['lesson/san-wan/cover.svg'] ?? '',
    },
    ['reading/a/index.mdx:1  有声书里没有分章。请用 ## 小标题把正文分成几章，录音和进度都按章记录'],
  ],
];

it.each(table)('%s', async (_name, content, expected) => {
  expect(await shown(content)).toEqual(expected);
});
