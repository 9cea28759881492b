import type { Mistake } from './mistake.ts';

/** Characters that have no business in content: control characters, invisible and direction marks, broken text. */
export const strange = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/u;

const saveAsUtf8 = '请用记事本打开，选“另存为”，编码选 UTF-8（不带 BOM），再保存';

/** The text of a content file, or undefined where its bytes are no UTF-8. */
export interface Source {
  text: string | undefined;
  mistakes: Mistake[];
}

/** Decodes a file's bytes and reports an encoding or characters that pages cannot show. */
export function decode(file: string, bytes: Buffer): Source {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { text: undefined, mistakes: [{ file, line: 1, text: `文件的编码是 UTF-16，不是 UTF-8。${saveAsUtf8}` }] };
  }
  const text = bytes.toString('utf8');
  const broken = text.indexOf('\ufffd');
  if (broken !== -1 && !isUtf8(bytes)) {
    const name = isGbk(bytes) ? '文件的编码是 GBK，不是 UTF-8' : '文件的编码不是 UTF-8';
    return { text: undefined, mistakes: [{ file, line: lineAt(text, broken), text: `${name}。${saveAsUtf8}` }] };
  }
  if (text.startsWith('\ufeff')) {
    const mistake = { file, line: 1, text: `文件开头有看不见的 BOM 标记。${saveAsUtf8}` };
    return { text: text.slice(1), mistakes: [mistake, ...strangeCharacters(file, text.slice(1))] };
  }
  return { text, mistakes: strangeCharacters(file, text) };
}

function strangeCharacters(file: string, text: string): Mistake[] {
  if (!strange.test(text)) return [];
  return text.split('\n').flatMap((content, index) => {
    const found = strange.exec(content);
    if (found === null) return [];
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const column = found.index + 1;
    const what = code === 'FFFD' ? '有一个损坏的字' : `有一个看不见的字符（U+${code}）`;
    return [{ file, line: index + 1, column, text: `这一行第 ${column} 个字处${what}。请删去，重新输入` }];
  });
}

function isUtf8(bytes: Buffer): boolean {
  return decodes(bytes, 'utf-8');
}

function isGbk(bytes: Buffer): boolean {
  return decodes(bytes, 'gb18030');
}

function decodes(bytes: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The line, counted from 1, that an offset of a text lies in. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
