import type { MistakeKind } from '@/core/people/import.ts';

/** What the kinds of mistakes are called, in a few characters. */
export const kindNames: { readonly [kind in MistakeKind]: string } = {
  'missing-column': '缺列',
  'unknown-column': '不认识的列',
  'repeated-column': '列重复',
  missing: '没有填',
  'too-long': '太长',
  'forbidden-character': '有不能用的字符',
  'scientific-number': '数字变了样',
  'not-text': '不是文字',
  'repeated-name': '表里用户名重复',
  'name-taken': '用户名已有人用',
  'unknown-branch': '没有这个支部',
  'ambiguous-branch': '支部分不清是哪个',
  'unknown-role': '没有这个角色',
  'role-not-yours': '角色你不能给',
  'organises-without-role': '不是组织员',
  'organises-missing': '没写负责支部',
  'too-many-rows': '人太多',
};
