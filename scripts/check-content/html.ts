/** What to write instead of an HTML tag. */
const instead: Record<string, string> = {
  a: '链接请写成：[文字](网址)',
  b: '粗体请写成：**文字**',
  strong: '粗体请写成：**文字**',
  i: '强调请写成：**文字**',
  em: '强调请写成：**文字**',
  br: '换段请空一行',
  p: '换段请空一行',
  img: '图片请写成：![图片说明](./图片.svg)',
  table: '表格请用 Markdown 的写法：| 列一 | 列二 |',
  ul: '列表请每行以“- ”开头',
  ol: '列表请每行以“1. ”开头',
  li: '列表请每行以“- ”开头',
  h1: '小标题请写成：## 标题',
  h2: '小标题请写成：## 标题',
  h3: '小标题请写成：### 标题',
  hr: '分隔线请写成：---，前后各空一行',
  blockquote: '引文请每行以“> ”开头',
};

const others = new Set(
  'div span font center u s del ins sub sup small big mark section article header footer main nav aside figure figcaption video audio iframe embed object script style link meta input button form label td tr th thead tbody dl dt dd pre code details summary h4 h5 h6 svg path'.split(
    ' ',
  ),
);

/** Whether a tag's name is HTML's, in whatever case it is written. */
export function isHtml(name: string): boolean {
  const tag = name.toLowerCase();
  return name !== 'Figure' && (Object.hasOwn(instead, tag) || others.has(tag));
}

/** The advice for a tag. */
export function htmlInstead(name: string): string {
  return instead[name.toLowerCase()] ?? '请删去，用 Markdown 或组件来写';
}
