import type { z } from 'astro/zod';
import { childOf, fieldAt, fieldsAt } from './field.ts';
import { nearest } from './nearest.ts';

/** Where and how an editor writes the fields of a schema. */
export interface Manner {
  schema: z.ZodType;
  /** The value that was refused. */
  value: unknown;
  /** How a missing field is written: `title` and its example give the sentence's second half. */
  add: (name: string, example: string, path: readonly PropertyKey[]) => string;
  /** How a field with a value is written: `title: 课的标题`. */
  write: (name: string, example: string) => string;
}

/** The sentences for an issue that a schema raised: one, or one for each name that it does not know. */
export function issueTexts(issue: z.core.$ZodIssue, manner: Manner): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, issue.path, manner));
  return [issueText(issue, manner)];
}

function issueText(issue: z.core.$ZodIssue, manner: Manner): string {
  const { schema, value, add, write } = manner;
  const { path } = issue;
  const field = fieldAt(schema, path, value);
  const name = String(path.findLast((key) => typeof key === 'string') ?? '');
  const label = field.title ?? name;
  const input = path.reduce(childOf, value);
  const isEntry = typeof path.at(-1) === 'number';
  if (input === undefined && !isEntry) {
    return `「${label}」没有填写。${add(name, field.example ?? '…', path)}`;
  }
  const written = write(name, field.example ?? '…');
  if (input === null || input === '') return `「${label}」是空的。请写成：${written}`;
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `「${label}」要写${typeNames[issue.expected] ?? '别的内容'}，现在是${nameOf(input)}。请写成：${written}`;
    case 'too_small':
      return tooSmall(label, issue, input, written);
    case 'too_big':
      return tooBig(label, issue, input);
    case 'invalid_value':
      return notOneOf(label, input, issue.values.map(String));
    case 'invalid_union':
      return notOneOf(label, input, unionNames(issue));
    default:
      return `「${label}」的写法不对。请写成：${written}`;
  }
}

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false ',
  array: '列表',
  object: '几行“名称: 内容”',
  tuple: '列表',
};

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return '列表';
  if (typeof value === 'object') return '几项内容';
  return ` ${String(value)}`;
}

function tooSmall(label: string, issue: z.core.$ZodIssueTooSmall, input: unknown, written: string): string {
  if (issue.origin === 'string') return `「${label}」是空的。请写成：${written}`;
  if (issue.origin === 'array') {
    return `「${label}」至少要有 ${issue.minimum} 项，现在有 ${(input as unknown[]).length} 项。请补上`;
  }
  return `「${label}」${issue.inclusive ? '最小是' : '要大于'} ${issue.minimum}，现在是 ${String(input)}。请改大`;
}

function tooBig(label: string, issue: z.core.$ZodIssueTooBig, input: unknown): string {
  if (issue.origin === 'string') {
    return `「${label}」有 ${String(input).trim().length} 个字，最多 ${issue.maximum} 个。请写短一些`;
  }
  if (issue.origin === 'array') {
    return `「${label}」最多 ${issue.maximum} 项，现在有 ${(input as unknown[]).length} 项。请删去一些`;
  }
  return `「${label}」最大是 ${issue.maximum}，现在是 ${String(input)}。请改小`;
}

const typesInChinese: Record<string, string> = {
  single: '单选',
  multiple: '多选',
  truefalse: '判断',
  blank: '填空',
  order: '排序',
  match: '配对',
  hotspot: '看图点选',
};

function unionNames(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return 'options' in issue ? (issue.options as unknown[]).map(String) : [];
}

function notOneOf(label: string, input: unknown, names: string[]): string {
  const written = String(input);
  const meant =
    names.find((name) => typesInChinese[name] !== undefined && written.startsWith(typesInChinese[name])) ??
    nearest(written, names);
  const list = names.map((name) => (typesInChinese[name] ? `${name}（${typesInChinese[name]}）` : name)).join('、');
  return `「${label}」不能写 ${written}。${meant === undefined ? '' : `是不是 ${meant}？`}可以写：${list}`;
}

function unknownField(key: string, path: readonly PropertyKey[], { schema, value }: Manner): string {
  const fields = fieldsAt(schema, path, value);
  const byTitle = Object.keys(fields).find((name) => fields[name]?.title === key);
  const meant = byTitle ?? nearest(key, Object.keys(fields));
  if (meant === undefined) return `没有「${key}」这一项，请删去。可以写的有：${Object.keys(fields).join('、')}`;
  return `没有「${key}」这一项。是不是 ${meant}（${fields[meant]?.title ?? ''}）？`;
}
