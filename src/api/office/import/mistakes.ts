import type { Mistake, MistakeKind } from '@/core/people/import.ts';

/** What is wrong and what to do; `value` is what stands in the cell, `more` what the kind needs besides. */
const texts: { readonly [kind in MistakeKind]: (value: string, more: string) => string } = {
  'missing-column': (_value, column) => `缺少“${column}”这一列。请在第一行加上这个列名。`,
  'unknown-column': (value) => `不认识“${value}”这个列名。请改成模板里的列名，或删去这一列。`,
  'repeated-column': (value) => `“${value}”与前面的一列重复。请只留一列。`,
  missing: (_value, column) => `没有填${column}。`,
  'too-long': (_value, longest) => `太长了，最多 ${longest} 个字。`,
  'forbidden-character': (value) => `“${value}”里有不能用的字符。名称要以文字或数字开头，不能有特殊符号。`,
  'scientific-number': (value) => `“${value}”被表格软件改成了科学计数法。请把这一列设为文本格式，重新填写。`,
  'not-text': (value) => `“${value}”是日期或公式结果，不是文字。请把这一格设为文本格式。`,
  'repeated-name': (value, row) => `用户名“${value}”与第 ${row} 行重复。`,
  'name-taken': (value) => `用户名“${value}”已有账号。请换一个，或删去这一行。`,
  'unknown-branch': (value) => `没有找到支部“${value}”。请检查写法，或先新建这个支部。`,
  'ambiguous-branch': (value) => `有几个支部都叫“${value}”。请从上级开始写，用“/”隔开，例如“上级支部/${value}”。`,
  'unknown-role': (value) => `没有“${value}”这个角色。可以写成员、编辑、组织员、管理员，几个角色用“、”隔开。`,
  'role-not-yours': (value) => `您不能授予“${value}”。组织员只能添加成员，和下级支部的组织员。`,
  'organises-without-role': () => '写了负责支部，但角色里没有组织员。请补上角色，或清空这一格。',
  'organises-missing': () => '角色是组织员，却没有写负责哪个支部。',
  'too-many-rows': (_value, most) => `名单超过 ${most} 人。请分成几个文件导入。`,
};

/** A mistake in a cell, with its sentence. */
export function mistake(
  kind: MistakeKind,
  place: { row: number; column: string },
  value = '',
  more: string | number = '',
): Mistake {
  // What marks a cell that is no text is not shown.
  const plain = value.replaceAll('\0', '');
  const short = plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
  return { ...place, kind, value: short, text: texts[kind](short, String(more)) };
}
