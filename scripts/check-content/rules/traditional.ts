import { traditionalSchema } from '@/site/traditional.schema.ts';
import type { Content } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { schemaProblems } from '../schema-problems.ts';

const file = 'content/zh-hant.yaml';

/** The table of words for the Traditional pages is one: Simplified on the left, something to convert on each line. */
export function traditional({ traditional: yaml }: Content): Mistake[] {
  if (yaml === undefined) return [];
  if (yaml.problems.length > 0) return yaml.problems.map((problem) => ({ file, ...problem }));
  // A file of comments alone has no value.
  const value = yaml.value ?? {};
  const parsed = traditionalSchema.safeParse(value);
  if (parsed.success) {
    return Object.keys(parsed.data.words)
      .filter((word) => !/\p{Script=Han}/u.test(word))
      .map((word) => ({
        file,
        line: yaml.lineOfKey(['words'], word),
        text: `左边要写简体的字词，“${word}”里没有汉字`,
      }));
  }
  const manner = {
    schema: traditionalSchema,
    value,
    add: (name: string, example: string) => `请在文件里加上一行：${name}: ${example}`,
    write: (name: string, example: string) => `${name}: ${example}`,
  };
  return schemaProblems(parsed.error.issues, manner, yaml).map((problem) => ({ file, ...problem }));
}
