import type { Embed } from '@/media/embeds.schema.ts';
import { fieldAt } from './field.ts';
import type { Element } from './rules/components.ts';
import { schemaProblems } from './schema-problems.ts';
import type { Problem } from './yaml-problem.ts';

type Lines = Map<string, number>;

/** What is wrong with a component's attributes: how they are written, then what they say. */
export function attributeMistakes(name: string, embed: Embed, element: Element): Problem[] {
  const line = element.position?.start.line ?? 1;
  const lines: Lines = new Map();
  const values: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const attribute of element.attributes) {
    const at = attribute.position?.start.line ?? line;
    if (attribute.type !== 'mdxJsxAttribute') {
      return [{ line: at, text: `<${name}> 里不能写花括号。请把属性写成 名称="内容"` }];
    }
    const { name: key, value } = attribute;
    if (lines.has(key)) problems.push({ line: at, text: `<${name}> 的 ${key} 写了两次。请删去一个` });
    lines.set(key, at);
    if (typeof value === 'string') values[key] = value;
    else problems.push({ line: at, text: notText(name, key, value?.value, embed) });
  }
  return [...problems, ...refused(name, embed, values, lines, line)];
}

/** An attribute without a value, or with an expression in braces for one. */
function notText(name: string, key: string, expression: string | undefined, { schema }: Embed): string {
  const quote = key === 'data' ? "'" : '"';
  const written = expression ?? fieldAt(schema, [key], {}).example ?? '…';
  const what = expression === undefined ? '没有写内容' : '不能用花括号';
  return `<${name}> 的 ${key} ${what}。请写成：${key}=${quote}${written.replace(/^(['"])(.*)\1$/, '$2')}${quote}`;
}

/** What the component's schema does not accept, but for attributes that are reported already. */
function refused(name: string, { schema }: Embed, values: object, lines: Lines, line: number): Problem[] {
  const parsed = schema.safeParse(values);
  if (parsed.success) return [];
  const write = (key: string, example: string) => (key === 'data' ? `${key}='${example}'` : `${key}="${example}"`);
  const manner = {
    schema,
    value: values,
    add: (key: string, example: string) => `请在 <${name} 后面加上：${write(key, example)}`,
    write,
  };
  const issues = parsed.error.issues.filter(({ path: [key] }) => {
    return key === undefined || key in values || !lines.has(String(key));
  });
  return schemaProblems(issues, manner, {
    lineOf: ([key]) => lines.get(String(key)) ?? line,
    lineOfKey: (_path, key) => lines.get(key) ?? line,
  }).map((problem) => ({ line: problem.line, text: `<${name}>：${problem.text}` }));
}
