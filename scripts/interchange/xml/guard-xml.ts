import { Refusal } from '../../new/new-work.ts';

/** Questions are nested ten deep at most. */
const deepest = 80;
/** Pictures stand in elements, not in tags. */
const longestTag = 64 * 1024;
const mostTags = 2_000_000;

/**
 * Goes once over an XML text, before it is parsed, and refuses what is written to exhaust a parser: a DOCTYPE (entities
 * that multiply), nesting without end, tags of enormous length.
 */
export function guardXml(text: string): void {
  let depth = 0;
  let tags = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at);
    else if (text.startsWith('<!', at)) {
      throw new Refusal('XML 里有 DOCTYPE 声明，可以用来藏会无限展开的内容，所以不读。题库软件导出的文件没有它。');
    } else if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else {
      const end = tagEnd(text, at);
      depth += text[at + 1] === '/' ? -1 : text[end - 2] === '/' ? 0 : 1;
      tags += 1;
      if (depth > deepest) throw new Refusal(`XML 一层套一层，超过 ${deepest} 层，不像题库。请重新导出一份。`);
      if (tags > mostTags) throw new Refusal('XML 里的内容太多了。请分成几个文件导入。');
      at = end;
    }
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

/** Where the tag ends that begins at `from`; `>` inside quotes does not end it. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (at - from > longestTag) throw new Refusal('XML 里有一个长得不正常的标签，不像题库。请重新导出一份。');
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return text.length;
}
