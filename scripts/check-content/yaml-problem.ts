import { visit, type Document, type ErrorCode, type YAMLError } from 'yaml';

/** What is wrong on a line. */
export interface Problem {
  line: number;
  text: string;
}

const brackets = '方括号或花括号没有成对，或者中间少了逗号。请补上';
const quote = '请用英文双引号把冒号后面的内容整个括起来';

const sentences: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: `一行里有两个“冒号加空格”。${quote}`,
  BLOCK_IN_FLOW: '方括号或花括号里不能换行写列表。请写成每行一个、以 - 开头的列表',
  BAD_ALIAS: `内容不能以 * 或 & 开头。${quote}`,
  BAD_SCALAR_START: `内容不能以 @ 或 \` 开头。${quote}`,
  BAD_DIRECTIVE: `内容不能以 % 开头。${quote}`,
  TAG_RESOLVE_FAILED: `内容不能以 ! 开头。${quote}`,
  BAD_DQ_ESCAPE: '双引号里的反斜杠 \\ 有特别的意思。请改用单引号',
  TAB_AS_INDENT: '行首不能用 Tab 键。请改成空格，每级两个',
  MULTIPLE_DOCS: '文件里不能有第二个 ---。请删去',
  UNEXPECTED_TOKEN: `引号或括号后面还有多余的文字。${quote}，里面的引号用中文引号`,
  MULTILINE_IMPLICIT_KEY: '这一行少了冒号。请写成“名称: 内容”，冒号用英文冒号，后面空一格',
  BAD_INDENT: '这一行的缩进不对。同一级的各行要左对齐，下一级多两个空格',
  BAD_COLLECTION_TYPE: '这一行的写法与上面不一致。同一级要么都以 - 开头，要么都是“名称: 内容”',
};

function sentence(error: YAMLError, line: string): string {
  if (error.code === 'DUPLICATE_KEY') {
    return `「${/^[\s-]*([^:]+):/.exec(line)?.[1] ?? line.trim()}」写了两次。请删去一个`;
  }
  if (/^Flow .*end with/.test(error.message)) return brackets;
  if (error.code === 'MISSING_CHAR') return missing(error.message);
  return sentences[error.code] ?? '这一行的写法不对。请写成“名称: 内容”，注意缩进和引号';
}

function missing(message: string): string {
  if (/quote/.test(message)) return '引号没有成对。请补上后一个引号';
  if (/\]|\}|flow/.test(message)) return brackets;
  return '这一行少了冒号或空格。请写成“名称: 内容”，冒号用英文冒号，后面空一格';
}

/** A field's name with a Chinese colon, or with an English one that no space follows: the commonest slips. */
const badColon = /^\s*(?:- )?([A-Za-z]+)(?:(：)|:(?=[^\s/\d]))/;

function colonProblems(text: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const found = badColon.exec(line);
    if (found === null) return [];
    const what = found[2] === undefined ? '冒号后面要空一格' : '冒号要用英文冒号，后面空一格';
    return [{ line: index + 1, text: `${what}。请写成：${found[1]}: …` }];
  });
}

/** What keeps YAML from being read, on the lines of the YAML itself. One slip often causes several errors: the first tells. */
export function yamlProblems(text: string, document: Document.Parsed, lineOf: (offset: number) => number): Problem[] {
  const lines = text.split('\n');
  const [first, ...more] = document.errors;
  if (first === undefined) {
    const isLine = typeof (document.contents as { value?: unknown } | null)?.value === 'string';
    return isLine ? colonProblems(text) : aliasProblems(document, lineOf);
  }
  const colons = colonProblems(text);
  if (colons.length > 0) return colons;
  return [first, ...more.filter(({ code }) => code === 'DUPLICATE_KEY')].map((error) => {
    const line = errorLine(error, lines, lineOf(error.pos[0]));
    const indented = line > lineOf(error.pos[0]);
    return { line, text: indented ? sentences.BAD_INDENT! : sentence(error, lines[line - 1] ?? '') };
  });
}

/** The line that has the slip: the parser may notice it later, or one line too early. */
function errorLine({ code, message }: YAMLError, lines: string[], noticed: number): number {
  const last = Math.min(noticed, lines.length);
  if (code === 'MISSING_CHAR' && /quote/.test(message)) {
    const mark = message.includes('single') ? "'" : '"';
    const open = lines.findIndex((line) => line.split(mark).length % 2 === 0);
    return open === -1 ? last : open + 1;
  }
  const isNextLine = code === 'BLOCK_AS_IMPLICIT_KEY' && (lines[last - 1]?.match(/: /g)?.length ?? 0) < 2;
  return isNextLine ? last + 1 : last;
}

/** `*三湾*` is not strong text but a reference to something named 三湾 elsewhere: editors never mean that. */
function aliasProblems(document: Document.Parsed, lineOf: (offset: number) => number): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_key, { range }) => {
      problems.push({ line: lineOf(range?.[0] ?? 0), text: sentences.BAD_ALIAS! });
    },
  });
  return problems;
}
