/** What a column of a sheet of questions can hold. `A` … `H`: the options. */
export type Field = 'type' | 'ask' | 'options' | 'answer' | 'explain' | 'difficulty' | 'id' | `option${number}`;

const aliases: [Field, RegExp][] = [
  ['type', /^(?:题型|题目类型|试题类型|类型|type)$/],
  ['ask', /^(?:题干|题目|问题|试题|题目内容|试题内容|题干内容|question)$/],
  ['options', /^(?:选项|全部选项|options)$/],
  ['answer', /^(?:答案|正确答案|标准答案|参考答案|正确选项|answer)$/],
  ['explain', /^(?:解析|答案解析|试题解析|题目解析|解释|讲解|explain)$/],
  ['difficulty', /^(?:难度|难易度|难易程度|难度等级|difficulty)$/],
  ['id', /^(?:编号|题目编号|题号编码|id)$/],
];
/** Columns that say nothing of the question. */
const passed = /^(?:序号|题号|no|)$/;

/** What each column holds, and the headings of those that nobody reads. Undefined where the row is no row of headings. */
export function columnsOf(row: readonly string[]): { fields: (Field | undefined)[]; unread: string[] } | undefined {
  const names = row.map((cell) =>
    cell
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\(.*?\)|[\s*:]/g, ''),
  );
  const fields = names.map(fieldOf);
  if (!fields.includes('ask')) return undefined;
  const unread = row.filter((_, i) => fields[i] === undefined && !passed.test(names[i] ?? ''));
  return { fields, unread };
}

function fieldOf(name: string): Field | undefined {
  const option = /^(?:选项|答案选项|option)?([a-h]|[1-8一二三四五六七八])$/.exec(name)?.[1];
  if (option !== undefined) return `option${optionNumber(option)}`;
  return aliases.find(([, pattern]) => pattern.test(name))?.[0];
}

function optionNumber(name: string): number {
  const place = Math.max('abcdefgh'.indexOf(name), '12345678'.indexOf(name), '一二三四五六七八'.indexOf(name));
  return place;
}
