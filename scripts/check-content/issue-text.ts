import type { z } from 'astro/zod';
import { childOf, fieldAt, type Field } from './field.ts';
import { nearest } from './nearest.ts';
import { typesInChinese } from './question-types.ts';

type Path = readonly PropertyKey[];

/** Where and how an editor writes the fields of a schema. */
export interface Manner {
  schema: z.ZodType;
  /** The value that was refused. */
  value: unknown;
  /** What to do about a missing field: the second half of its sentence. */
  add: (name: string, example: string, path: Path) => string;
  /** How a field with a value is written: `title: 课的标题`. */
  write: (name: string, example: string) => string;
  /** What the sentence begins with where a work has many things of a kind: the exhibit that it is about. */
  named?: ((path: Path) => string) | undefined;
  /** What `kind` may say, where the work has things of many kinds. */
  kinds?: Discriminator | undefined;
}

/** A field that tells the maps of a union apart, and what it may say. */
interface Discriminator {
  field: Field;
  names: Record<string, string>;
}

const types: Discriminator = { field: { title: '题型', example: 'single' }, names: typesInChinese };

/** The sentence for an issue that a schema raised. Issues about unknown names have one of their own. */
export function issueText(issue: z.core.$ZodIssue, { schema, value, add, write, kinds }: Manner): string {
  const { path } = issue;
  const name = String(path.findLast((key) => typeof key === 'string') ?? '');
  const discriminator = name === 'kind' ? kinds : name === 'type' ? types : undefined;
  const field = (issue.code === 'invalid_union' && discriminator?.field) || fieldAt(schema, path, value);
  const label = field.title ?? name;
  const example = field.example ?? '…';
  const input = path.reduce(childOf, value);
  if (input === undefined && typeof path.at(-1) === 'string' && saysMissing(issue)) {
    return `「${label}」没有填写。${add(name, example, path)}`;
  }
  if (input === null || input === '') return `「${label}」是空的。请写成：${write(name, example)}`;
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message;
  // An option may be written as a text alone: then it is the text that is too long.
  const meant = input ?? path.slice(0, -1).reduce(childOf, value);
  const names = discriminator?.names ?? typesInChinese;
  return plainText(issue, { label, input: meant, written: write(name, example), names });
}

function saysMissing({ code }: z.core.$ZodIssue): boolean {
  return code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union';
}

interface About {
  label: string;
  input: unknown;
  written: string;
  /** Of a union: what tells its maps apart. */
  names: Record<string, string>;
}

function plainText(issue: z.core.$ZodIssue, { label, input, written, names }: About): string {
  switch (issue.code) {
    case 'invalid_type':
      return `「${label}」要写${typeNames[issue.expected] ?? '别的内容'}，现在是${nameOf(input)}。请写成：${written}`;
    case 'too_small':
      return tooSmall(label, issue, input, written);
    case 'too_big':
      return tooBig(label, issue, input);
    case 'invalid_value':
      return notOneOf(label, input, issue.values.map(String), typesInChinese);
    case 'invalid_union':
      return notOneOf(label, input, Object.keys(names), names);
    default:
      return `「${label}」的写法不对。请写成：${written}`;
  }
}

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表',
  record: '几行“名称: 内容”',
  object: '几行“名称: 内容”',
  tuple: '列表',
};

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return '列表';
  if (typeof value === 'object') return '几项内容';
  return `“${String(value)}”`;
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

function notOneOf(label: string, input: unknown, names: string[], inChinese: Record<string, string>): string {
  const written = String(input);
  const byChinese = names.find((name) => Boolean(inChinese[name] && written.startsWith(inChinese[name])));
  const meant = byChinese ?? nearest(written, names);
  const list = names.map((name) => (inChinese[name] ? `${name}（${inChinese[name]}）` : name)).join('、');
  return `「${label}」不能写 ${written}。${meant === undefined ? '' : `是不是 ${meant}？`}可以写：${list}`;
}

/** The field that a name which is none probably means: by its Chinese title, or by a slip of the fingers. */
export function meantField(key: string, fields: Record<string, Field>): string | undefined {
  return Object.keys(fields).find((name) => fields[name]?.title === key) ?? nearest(key, Object.keys(fields));
}

/** The sentence for a name that no field has. */
export function unknownField(key: string, fields: Record<string, Field>): string {
  const meant = meantField(key, fields);
  if (meant === undefined)
    return `没有「${key}」这一项，请删去。可以写的有：${Object.keys(fields).join('、') || '（没有）'}`;
  return `没有「${key}」这一项。是不是 ${meant}（${fields[meant]?.title ?? ''}）？`;
}
